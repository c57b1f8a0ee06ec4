import { address, isOwnershipMark, ownedKey, ownershipMark, readOwnership } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const owner = { project: 'fluxer', environment: 'production' };
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

describe('the ownership mark', () => {
  test('gives its key to its owner and to nobody else', () => {
    fc.assert(
      fc.property(name, name, name, name, name, (project, environment, otherProject, otherEnvironment, key) => {
        const mark = ownershipMark({ project, environment }, key);
        expect(ownedKey({ project, environment }, mark)).toBe(key);
        expect(isOwnershipMark(mark)).toBe(true);
        const other = { project: otherProject, environment: otherEnvironment };
        const same = otherProject === project && otherEnvironment === environment;
        expect(ownedKey(other, mark)).toBe(same ? key : undefined);
      }),
    );
  });

  test('is a readable text', () => {
    expect(ownershipMark(owner, 'high-error-rate')).toBe('signoz-as-code:fluxer/production/high-error-rate');
  });

  test.each([
    undefined,
    '',
    'fluxer/production/a',
    'signoz-as-code:fluxer/production/',
    'signoz-as-code:fluxer/prod/a',
  ])('is not %j', (text) => {
    expect(ownedKey(owner, text)).toBeUndefined();
  });

  test('of another owner names it, and does not hide one of ours', () => {
    const other = { project: 'other', environment: 'prod' };
    const theirs = `${ownershipMark(other, 'a')}&applied=0123456789abcdef&protect`;
    const ours = ownershipMark(owner, 'b');
    const nobodys = { key: undefined, applied: undefined, protected: false };
    expect(readOwnership(owner, ['team', 7, theirs])).toEqual({
      mark: theirs,
      ownership: { ...nobodys, foreignOwner: other },
    });
    expect(readOwnership(owner, [theirs, ours])).toEqual({ mark: ours, ownership: { ...nobodys, key: 'b' } });
    for (const text of [undefined, '', 'signoz-as-code:', 'signoz-as-code:other/prod/', `see ${theirs}`])
      expect(readOwnership(owner, [text])).toEqual({ mark: undefined, ownership: nobodys });
  });

  test('of any project is recognised as one', () => {
    expect(isOwnershipMark('signoz-as-code:other/x/y')).toBe(true);
    expect(isOwnershipMark('team:payments')).toBe(false);
  });
});

test('an address names the kind and the key', () => {
  expect(address({ kind: 'rule', key: 'high-error-rate' })).toBe('rule/high-error-rate');
});
