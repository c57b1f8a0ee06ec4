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

/** One measurement: the number of resources, and the seconds that the program and the floor took. */
export interface Point {
  readonly size: number;
  readonly seconds: number;
  readonly floor: number;
}

const WIDTH = 50;

/** A table with a bar for each size, in milliseconds a resource: the bars stay equal where the cost is linear. */
export function plot(what: string, floorIs: string, points: readonly Point[]): string {
  const each = ({ size, seconds }: Point): number => (seconds * 1000) / size;
  const most = Math.max(...points.map(each));
  const lines = points.map((point) => {
    const bar = '█'.repeat(Math.max(1, Math.round((each(point) / most) * WIDTH)));
    const columns = [
      point.size.toLocaleString('en-US').padStart(9),
      `${point.seconds.toFixed(2)} s`.padStart(10),
      `${(point.seconds / point.floor).toFixed(2)} ×`.padStart(9),
      `${each(point).toFixed(2)} ms`.padStart(11),
    ];
    return `${columns.join('')}  ${bar}`;
  });
  return [`${what}; × is the ratio to ${floorIs}`, 'resources      time    × floor       each', ...lines].join('\n');
}
