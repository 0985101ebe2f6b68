/**
 * Features are written as template strings, `verb ${side} ${class}`, and there are some forty for every candidate of every quotation. To
 * weigh them no string is built: a polynomial hash of the whole comes from the hashes of its pieces,
 * h(ab) = h(a)·P^|b| + h(b) mod 2³², and those are remembered. To learn, and to explain, the same templates give their names.
 */

export type Value = string | number | boolean;
/** Takes one feature, as a tagged template. */
export type Sink = (pieces: TemplateStringsArray, ...values: Value[]) => void;

const base = 0x01000193;
type Piece = {hash: number; power: number};

function pieceOf(text: string): Piece {
  let hash = 0;
  let power = 1;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, base) + text.charCodeAt(i) + 1) | 0;
    power = Math.imul(power, base);
  }
  return {hash, power};
}

export const hashOf = (feature: string): number => pieceOf(feature).hash;

/** Sums the weights of features. Not for use by two at once; each call of `attribute` makes its own. */
export class Sum {
  total = 0;
  readonly #weights: ReadonlyMap<number, number>;
  readonly #literals = new Map<TemplateStringsArray, Piece[]>();
  readonly #values = new Map<Value, Piece>();

  constructor(weights: ReadonlyMap<number, number>) {
    this.#weights = weights;
  }

  readonly add: Sink = (pieces, ...values) => {
    let literals = this.#literals.get(pieces);
    if (!literals) this.#literals.set(pieces, (literals = pieces.map(pieceOf)));
    let hash = literals[0]!.hash;
    for (let i = 0; i < values.length; i++) {
      const value = this.#piece(values[i]!);
      const literal = literals[i + 1]!;
      hash = (Math.imul(hash, value.power) + value.hash) | 0;
      if (literal.power !== 1) hash = (Math.imul(hash, literal.power) + literal.hash) | 0;
    }
    const weight = this.#weights.get(hash);
    if (weight !== undefined) this.total += weight;
  };

  #piece(value: Value): Piece {
    let piece = this.#values.get(value);
    if (piece) return piece;
    piece = pieceOf(String(value));
    if (this.#values.size > 20_000) this.#values.clear();
    this.#values.set(value, piece);
    return piece;
  }
}

/** Writes down the names of features. */
export function namer(): {names: string[]; add: Sink} {
  const names: string[] = [];
  return {names, add: (pieces, ...values) => void names.push(String.raw({raw: pieces}, ...values))};
}
