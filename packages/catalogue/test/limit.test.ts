import { expect, it } from 'vitest';
import { defineLimit, inUnit, limitOf, unitFactor } from '../src/index.ts';

const latency = defineLimit({ value: 100, unit: 'ms', description: '' });
const share = defineLimit({ value: 0.9, unit: 'percentunit', description: '' });

it('gives a limit in every unit of its kind', () => {
  expect(inUnit(latency, 's')).toBe(0.1);
  expect(inUnit(latency, 'ns')).toBe(100_000_000);
  expect(inUnit(latency, 'ms')).toBe(100);
  expect(inUnit(defineLimit({ value: 7, unit: 'us', description: '' }), 'ns')).toBe(7000);
  expect(inUnit(share, 'percent')).toBe(90);
  expect(inUnit(defineLimit({ value: 10, unit: 'cps', description: '' }), '{ops}/s')).toBe(10);
  expect(inUnit(defineLimit({ value: 2, unit: 'GiBy', description: '' }), 'MiBy')).toBe(2048);
  // As SigNoz v0.138.0 converts the threshold of a rule.
  expect(inUnit(defineLimit({ value: 2, unit: 'GBy', description: '' }), 'By')).toBe(2e9);
  expect(unitFactor('By', 'GBy')).toBe(1e-9);
});

it('refuses a unit of another kind, in the compiler and at run time', () => {
  // @ts-expect-error
  expect(() => inUnit(latency, 'percent')).toThrow("a limit in 'ms' has no value in 'percent'");
});

it('refuses a unit with another zero or a changing value', () => {
  for (const [unit, other] of [
    ['celsius', 'kelvin'],
    ['watt', 'kwatt'],
    ['currencyUSD', 'currencyEUR'],
  ] as const) {
    expect(() => inUnit(defineLimit({ value: 20, unit, description: '' }), other)).toThrow('has no value in');
    expect(inUnit(defineLimit({ value: 20, unit, description: '' }), unit)).toBe(20);
  }
});

it('is computed from a measurement step by step, and rounded', () => {
  expect(limitOf({ steps: [{ times: 1.5 }, { plus: 2 }], digits: 2 }, 6.31)).toBe(11);
  expect(limitOf({ steps: [{ plus: 2 }, { times: 1.5 }], digits: 3 }, 6.31)).toBe(12.5);
  expect(limitOf({ steps: [], digits: 2 }, 0.000_123_9)).toBe(0.000_12);
  expect(limitOf({ steps: [], digits: 2 }, 1_234_567)).toBe(1_200_000);
});

it('is measured in UCUM units', () => {
  expect(unitFactor('s', 'ms')).toBe(1000);
  expect(unitFactor('{message}/s', 'cpm')).toBeCloseTo(60);
  expect(unitFactor('1', 'percent')).toBe(100);
  expect(unitFactor('By', 'none')).toBe(1);
  expect(unitFactor('{thing}', 'nobody knows it')).toBe(1);
  expect(unitFactor('s', 'By')).toBe('other');
});
