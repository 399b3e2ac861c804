/** Finds the longest sequence that rises among numbers, none twice: 1 at the positions of its members. */
export function longestIncreasing(numbers: readonly number[]): Uint8Array {
  const { length } = numbers;
  // tails[k]: position of the smallest number that ends a sequence of length k + 1.
  const tails = new Int32Array(length);
  const before = new Int32Array(length);
  const at = (k: number): number => numbers[tails[k] ?? -1] ?? -1;
  let found = 0;
  let highest = -1;
  for (let position = 0; position < length; position++) {
    const number = numbers[position] ?? -1;
    let low = found;
    // Mostly they rise.
    if (number > highest) [highest, found] = [number, found + 1];
    else {
      low = 0;
      for (let high = found; low < high; ) {
        const middle = (low + high) >> 1;
        if (at(middle) < number) low = middle + 1;
        else high = middle;
      }
      if (low === found - 1) highest = number;
    }
    before[position] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = position;
  }
  const marks = new Uint8Array(length);
  for (let position = found === 0 ? -1 : (tails[found - 1] ?? -1); position >= 0; position = before[position] ?? -1)
    marks[position] = 1;
  return marks;
}
