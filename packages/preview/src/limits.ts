import { changeText, type LimitReport, type MeasuredLimit, seenText } from '@signoz-as-code/backtest';
import { quantity } from '@signoz-as-code/catalogue';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import { fixed, frame, timeTicks } from './chart.ts';
import { html, type Markup, nothing, raw } from './markup.ts';
import { style } from './style.ts';

const [WIDTH, HEIGHT] = [1_000, 400];
/** More points than the picture is wide are not seen. */
const POINTS = 900;

const own = `
main { margin: 0 auto; } .limit .chart { grid-template-rows: 14rem 1.4rem; } .limit { margin: 1.5rem 0; padding: 0 1rem 1rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--panel); }
.range { opacity: .25; }
`;

/** A page with a picture of each limit: the measured values with the old and the new limit across them. */
export async function limitsPage(reports: readonly LimitReport[], environment: string): Promise<string> {
  const page =
    await html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Limits</title><style>${raw(style + own)}</style></head><body><main>
<h2>Limits</h2><p class="quiet">measured in ${environment}</p>
${reports.length === 0 ? html`<p>No limit says how it is measured.</p>` : reports.map(card)}
</main></body></html>`;
  return String(page);
}

function card(report: LimitReport): Markup {
  const { name, how, outcome } = report;
  return html`<article class="limit"><h3>${name}</h3><p><b>${changeText(report)}</b></p><p class="quiet">${how}</p>
${outcome.is === 'measured' ? html`<p class="quiet">${seenText(report, outcome)}</p>${picture(report, outcome)}` : nothing}</article>`;
}

/** The values over time, between the least and the most of all series, with both values of the limit across. */
function picture({ value, unit }: LimitReport, { drawn, seen, limit }: MeasuredLimit): Markup {
  const points = thinned(drawn);
  const values = [...points.flatMap(([, least, most]) => [least, most]), value, limit, 0];
  const [lowest, highest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const x = scaleUtc([seen.start, Math.max(seen.end, seen.start + 60_000)], [0, WIDTH]);
  const y = scaleLinear(lowest === highest ? [0, 1] : [lowest, highest], [HEIGHT, 6]).nice(4);
  type Point = (typeof points)[number];
  const most = line<Point>(
    ([time]) => x(time),
    ([, , largest]) => y(largest),
  );
  const range = area<Point>(
    ([time]) => x(time),
    ([, least]) => y(least),
    ([, , largest]) => y(largest),
  );
  const across = (at: number, colour: string, label: string): Markup =>
    html`<line class="threshold" style="stroke:var(--${colour})" x1="0" x2="${WIDTH}" y1="${fixed(y(at))}" y2="${fixed(y(at))}"><title>${label}: ${quantity(at, unit, true)}</title></line>`;
  const lines = html`<path class="range" style="fill:var(--series-0)" d="${range(points) ?? ''}"/>
<path class="line" style="stroke:var(--series-0)" d="${most(points) ?? ''}"/>
${across(value, limit === value ? 'red' : 'quiet', 'now')}${limit === value ? nothing : across(limit, 'red', 'measured')}`;
  const left = y.ticks(4).map((tick) => [y(tick) / HEIGHT, quantity(tick, unit)] as const);
  return html`${frame(lines, left, timeTicks(x), 'what was measured, with the old and the new limit')}<small>grey: the limit now; red: as measured</small>`;
}

/** As many points as are visible: the minimum and maximum of each interval. */
function thinned(points: MeasuredLimit['drawn']): MeasuredLimit['drawn'] {
  const each = Math.ceil(points.length / POINTS);
  if (each <= 1) return points;
  return Array.from({ length: Math.ceil(points.length / each) }, (_, index) =>
    points
      .slice(index * each, (index + 1) * each)
      .reduce(([time, a, b], [, least, most]) => [time, Math.min(a, least), Math.max(b, most)]),
  );
}
