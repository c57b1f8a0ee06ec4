import {
  COMPARES,
  isAlike,
  type Replayed,
  type RuleReport,
  rangeOf,
  replayedLive,
  severitiesOf,
  summary,
  type Window,
} from '@signoz-as-code/backtest';
import { quantity } from '@signoz-as-code/catalogue';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { extent, fixed, frame, gutter, timeTicks } from './chart.ts';
import { html, type Markup, nothing, raw } from './markup.ts';
import { style } from './style.ts';

const [WIDTH, HEIGHT] = [1_000, 400];

const own = `main { margin: 0 auto; } .rule { margin: 1.5rem 0; padding: .4rem 1rem 1rem; border: 1px solid var(--edge); border-radius: 8px; background: var(--panel); }`;

/** A page with a picture of each rule: the compared values, its thresholds, and when it would have fired. */
export async function backtestPage(reports: readonly RuleReport[], range: Window): Promise<string> {
  const page =
    await html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Backtest</title><style>${raw(style + own)}</style></head><body><main>
<h2>Backtest</h2><p class="quiet">${moment(range.start)} to ${moment(range.end)}, UTC</p>
${reports.length === 0 ? html`<p>No rule differs from the live one.</p>` : reports.map((report) => html`<article class="rule"><h3>${report.title} <small>${report.address}</small></h3>${backtested(report)}</article>`)}
</main></body></html>`;
  return String(page);
}

/** When a rule would have fired, in words and as a picture over time, together with the live rule. */
export function backtested(report: RuleReport): Markup {
  const { wanted, live } = report;
  return html`<p><b>would have fired</b> ${summary(wanted)}</p>
${live.is === 'the-same' ? nothing : html`<p><b>the live one</b> ${summary(live)}</p>`}
${wanted.is === 'replayed' ? timeline(wanted, replayedLive(report)) : nothing}`;
}

function moment(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** The values over the range, the thresholds across them, and below, a strip for each severity of both. */
function timeline(wanted: Replayed, live: Replayed | undefined): Markup {
  const range = rangeOf(wanted, live);
  const x = scaleUtc([range.start, range.end], [0, WIDTH]);
  const { unit } = wanted.rule;
  const isOther = live !== undefined && !isAlike(wanted, live);
  const lines = [wanted, ...(isOther ? [live] : [])].map(({ replay }) => replay.judged);
  const thresholds = [
    ...(live?.rule.thresholds ?? []).map((one) => ({ ...one, of: 'live: ', colour: 'quiet' })),
    ...wanted.rule.thresholds.map((one) => ({
      ...one,
      of: live === undefined ? '' : 'new: ',
      colour: colourOf(one.name),
    })),
  ];
  const [least, most] = extent([
    ...lines.flat().map(([, value]) => value),
    ...thresholds.map(({ target }) => target),
    0,
  ]);
  const y = scaleLinear(least === most ? [0, 1] : [least, most], [HEIGHT, 6]).nice(4);
  const path = line<readonly [number, number]>(
    ([time]) => x(time),
    ([, value]) => y(value),
  );
  const drawn = html`${bands(wanted.firings, x, HEIGHT)}
${lines.map((points, index) => html`<path class="line" style="stroke:var(--${index === 0 ? 'series-0' : 'quiet'})" d="${path(points) ?? ''}"/>`)}
${thresholds.map(({ name, of, operator, target, colour }) => html`<line class="threshold" style="stroke:var(--${colour})" x1="0" x2="${WIDTH}" y1="${fixed(y(target))}" y2="${fixed(y(target))}"><title>${of}${name} ${COMPARES[operator]} ${quantity(target, unit, true)}</title></line>`)}`;
  const left = y.ticks(4).map((tick) => [y(tick) / HEIGHT, quantity(tick, unit)] as const);
  const sides = [
    { name: live === undefined ? '' : 'new', of: wanted },
    ...(live === undefined ? [] : [{ name: 'live', of: live }]),
  ];
  const strips = sides.flatMap(({ name, of }) =>
    severitiesOf(of).map((severity) => ({
      label: [name, severity ?? 'no data'].filter((word) => word !== '').join(' '),
      firings: of.firings.filter(({ threshold }) => threshold === severity),
    })),
  );
  return html`<div class="timeline" style="--gutter:${gutter(left)}">${frame(drawn, left, timeTicks(x), 'the values that the rule compares, and when it would have fired')}
${strips.map(({ label, firings }) => html`<div class="strip"><svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="when ${label} fired">${bands(firings, x, 10)}</svg><span>${label} <b>${firings.length === 0 ? 'never' : `${firings.length} ×`}</b></span></div>`)}
<ul class="legend">${lines.map((_, index) => html`<li><i style="background:var(--${index === 0 ? 'series-0' : 'quiet'})"></i>${index === 0 ? 'compared' : 'compared by the live one'}</li>`)}${thresholds.toReversed().map(({ name, of, operator, target, colour }) => html`<li><i class="dashed" style="color:var(--${colour})"></i>${of}${name} ${COMPARES[operator]} ${quantity(target, unit, true)}</li>`)}</ul></div>`;
}

/** Firings of one severity that cannot be told apart in the picture. */
interface Band {
  readonly firing: Replayed['firings'][number];
  readonly left: number;
  right: number;
  end: number | undefined;
  count: number;
}

/** The firings as bands: a page with a rectangle for each of a hundred thousand does not open. */
function bands(firings: Replayed['firings'], x: (time: number) => number, height: number): readonly Markup[] {
  const all: Band[] = [];
  const latest = new Map<string | undefined, Band>();
  for (const firing of firings) {
    const { threshold, start, end } = firing;
    const [left, right] = [x(start), end === undefined ? WIDTH : x(end)];
    const last = latest.get(threshold);
    if (last !== undefined && left <= last.right + 1) {
      last.right = Math.max(last.right, right);
      last.end = last.end === undefined || end === undefined ? undefined : Math.max(last.end, end);
      last.count += 1;
      continue;
    }
    const band = { firing, left, right, end, count: 1 };
    latest.set(threshold, band);
    all.push(band);
  }
  return all.map(({ firing: { threshold, labels, start }, left, right, end, count }) => {
    const of = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    const what = count === 1 ? [threshold ?? 'no data', ...of].join(' ') : `${count} × ${threshold ?? 'no data'}`;
    const said = `${what} from ${moment(start)}${end === undefined ? '' : ` to ${moment(end)}`}`;
    return html`<rect class="firing" style="fill:var(--${colourOf(threshold)})" x="${fixed(left)}" width="${fixed(Math.max(1, right - left))}" y="0" height="${height}"><title>${said}</title></rect>`;
  });
}

function colourOf(threshold: string | undefined): string {
  if (threshold === undefined || threshold === 'critical') return 'red';
  return threshold === 'error' ? 'orange' : threshold === 'warning' ? 'yellow' : 'blue';
}
