import { type Outcome, type RuleReport, summary, type Window } from '@signoz-as-code/backtest';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { fixed, frame, gutter, timeTicks } from './chart.ts';
import { html, type Markup, nothing, raw } from './markup.ts';
import { style } from './style.ts';
import { quantity } from './unit.ts';

type Replayed = Outcome & { readonly is: 'replayed' };

const [WIDTH, HEIGHT] = [1_000, 400];
/** More points than the picture is wide are not seen. */
const POINTS = 900;

const own = `
main { margin: 0 auto; } .firing { opacity: .25; } .rule .chart { grid-template-rows: 12rem 1.4rem; } .lines { display: grid; gap: .2rem; } .rule { margin: 1.5rem 0; padding: 0 1rem 1rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--panel); }
.bands { display: block; width: calc(100% - var(--gutter)); margin-left: var(--gutter); height: 10px; } .about b { color: var(--text); }
`;

/** A page of its own with a picture of each rule: what was judged, its thresholds, and when it would have fired. */
export async function backtestPage(reports: readonly RuleReport[], range: Window): Promise<string> {
  const page =
    await html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Backtest</title><style>${raw(style + own)}</style></head><body><main>
<h2>Backtest</h2><p class="quiet">${moment(range.start)} to ${moment(range.end)}, UTC</p>
${reports.length === 0 ? html`<p>No rule differs from the live one.</p>` : reports.map((report) => ruleCard(report))}
</main></body></html>`;
  return String(page);
}

function ruleCard({ address, title, wanted, live }: RuleReport): Markup {
  return html`<article class="rule"><h3>${title} <small>${address}</small></h3>
<div class="lines"><p>would have fired: <b>${summary(wanted)}</b></p>
${live === undefined ? nothing : html`<p class="quiet">the live one: ${summary(live)}</p>`}</div>
${wanted.is === 'replayed' ? timeline(wanted, live?.is === 'replayed' ? live : undefined) : nothing}</article>`;
}

function moment(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** A rule's values over the range, its thresholds across them, and bands where it fired; below, where the live one did. */
function timeline({ rule, replay, firings }: Replayed, live: Replayed | undefined): Markup {
  const { start, end } = replay.range;
  const points = thinned(replay.judged);
  const targets = rule.thresholds.map(({ target }) => target);
  const values = [...points.map(([, value]) => value), ...targets, 0];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = scaleUtc([start, end], [0, WIDTH]);
  const y = scaleLinear(least === most ? [0, 1] : [least, most], [HEIGHT, 6]).nice(4);
  const path = line<readonly [number, number]>(
    ([time]) => x(time),
    ([, value]) => y(value),
  );
  const band = (
    from: number,
    to: number | undefined,
    top: number,
    height: number,
    colour: string,
    label: string,
  ): Markup => {
    const [left, right] = [x(Math.max(from, start)), x(Math.min(to ?? end, end))];
    return html`<rect class="firing" style="fill:var(--${colour})" x="${fixed(left)}" width="${fixed(Math.max(1, right - left))}" y="${top}" height="${height}"><title>${label}</title></rect>`;
  };
  const drawn = html`${firings.map((firing) => band(firing.start, firing.end, 0, HEIGHT, colourOf(firing.threshold), `${firing.threshold ?? 'no data'} from ${moment(firing.start)}${firing.end === undefined ? '' : ` to ${moment(firing.end)}`}`))}
<path class="line" style="stroke:var(--series-0)" d="${path(points) ?? ''}"/>
${rule.thresholds.map(({ name, target }) => html`<line class="threshold" style="stroke:var(--${colourOf(name)})" x1="0" x2="${WIDTH}" y1="${fixed(y(target))}" y2="${fixed(y(target))}"><title>${name}: ${quantity(target, rule.unit, true)}</title></line>`)}`;
  const left = y.ticks(4).map((tick) => [y(tick) / HEIGHT, quantity(tick, rule.unit)] as const);
  return html`${frame(drawn, left, timeTicks(x), 'the values of the rule, and when it fired')}
${live === undefined ? nothing : html`<svg class="bands" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="when the live one fired" style="--gutter:${gutter(left)}">${live.firings.map((firing) => band(firing.start, firing.end, 0, 10, 'quiet', 'the live one'))}</svg><small>grey: when the live one fired</small>`}`;
}

function colourOf(threshold: string | undefined): string {
  if (threshold === undefined || threshold === 'critical') return 'red';
  return threshold === 'error' ? 'orange' : threshold === 'warning' ? 'yellow' : 'blue';
}

/** As many points as are seen: the largest of each stretch. */
function thinned(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const each = Math.ceil(points.length / POINTS);
  if (each <= 1) return points;
  return Array.from({ length: Math.ceil(points.length / each) }, (_, index) =>
    points.slice(index * each, (index + 1) * each).reduce((a, b) => (b[1] > a[1] ? b : a)),
  );
}
