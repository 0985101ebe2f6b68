/** How many of a list fit, where those that do come before all that do not. By halves. */
export function countWhile<T>(list: ArrayLike<T>, fits: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
