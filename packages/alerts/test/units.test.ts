import { knownUnits, unitRatio } from '@signoz-as-code/catalogue';
import { dialectOf, inRuleUnit, isConverted } from '@signoz-as-code/signoz-client';
import { describe, expect, test } from 'vitest';

const { judgement } = dialectOf('v0.138.0').facts;
const pairs = knownUnits.flatMap((unit) =>
  knownUnits.filter((other) => isConverted(unit, other, judgement)).map((other) => [unit, other] as const),
);

describe('the catalogue’s units', () => {
  test('have the sizes by which SigNoz v0.138.0 converts them', () => {
    expect(pairs.length).toBeGreaterThan(500);
    const other = pairs.filter(([unit, into]) => {
      const ratio = unitRatio(unit, into);
      return ratio === undefined || Math.abs(inRuleUnit(1, unit, into, judgement) / ratio - 1) > 1e-9;
    });
    expect(other).toEqual([]);
  });
});
