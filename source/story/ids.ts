/**
 * What ids stand for. A Map that grows puts all it holds into new places at once, which for a million takes longer than a frame;
 * this is many small ones.
 */
const shards = 256;

export class Ids<T> {
  readonly #shards = Array.from({length: shards}, () => new Map<string, T>());
  size = 0;

  get(id: string): T | undefined {
    return this.#shards[shardOf(id)]!.get(id);
  }

  /** Remembers what an id stands for from now on. @returns whether it is new */
  add(id: string, what: T): boolean {
    const shard = this.#shards[shardOf(id)]!;
    const before = shard.size;
    const isNew = shard.set(id, what).size > before;
    if (isNew) this.size++;
    return isNew;
  }

  *keys(): Generator<string> {
    for (const shard of this.#shards) yield* shard.keys();
  }
}

/** All of the id counts: some differ in their first characters, some in their last. */
function shardOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (31 * hash + id.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (shards - 1);
}
