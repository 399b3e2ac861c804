/** Finds the longest sequence that rises among numbers, none twice: 1 at the positions of its members. */
export function longestIncreasing(numbers: readonly number[]): Uint8Array {
  // tails[k]: position of the smallest number that ends a sequence of length k + 1.
  const tails: number[] = [];
  const before: number[] = [];
  const at = (position: number | undefined): number => numbers[position ?? -1] ?? -1;
  numbers.forEach((number, position) => {
    // Mostly they rise.
    let low = at(tails.at(-1)) < number ? tails.length : 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(tails[middle]) < number) low = middle + 1;
      else high = middle;
    }
    before[position] = tails[low - 1] ?? -1;
    tails[low] = position;
  });
  const marks = new Uint8Array(numbers.length);
  for (let position = tails.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) marks[position] = 1;
  return marks;
}
