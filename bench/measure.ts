/** The median of several runs of something, in seconds. */
export async function median(runs: number, work: () => Promise<void> | void): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

export function line(what: string, seconds: number, floor?: number): void {
  const ratio = floor === undefined ? '' : `   ${(seconds / floor).toFixed(2)} × the floor`;
  console.log(`${what.padEnd(58)} ${seconds.toFixed(3)} s${ratio}`);
}
