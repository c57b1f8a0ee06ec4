import { figure, quantity } from '@signoz-as-code/catalogue';
import { type Duration, seconds, shortDuration } from '@signoz-as-code/platform';

/** `10m0s` is `10 min`, `720h` is `30 days`. Other texts stay unchanged. */
export function duration(text: string): string {
  const short = shortDuration(text) ?? (/^[1-9]\d*(us|ms|s|m|h|d)$/.test(text) ? (text as Duration) : undefined);
  return short === undefined ? text : durationOf(seconds(short));
}

/** Seconds as days, hours, minutes and seconds, without zero parts. */
export function durationOf(all: number): string {
  if (all < 1) return quantity(all, 's', true);
  const [days, hours, minutes, rest] = [all / 86_400, (all % 86_400) / 3_600, (all % 3_600) / 60]
    .map(Math.floor)
    .concat(all % 60) as [number, number, number, number];
  return [
    days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : '',
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    rest > 0 ? `${figure(rest, true)} s` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
