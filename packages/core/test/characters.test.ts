import { validateArtifact } from '@signoz-as-code/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const format = { matches: () => true, schema: {} };
const byJson = { ...format, parse: JSON.parse };
/** Any other parser, of which nothing is known. */
const byAnother = { ...format, parse: (text: string): unknown => JSON.parse(text) };

test('characters that do not come back are found in JSON as in any text, written as they are or escaped', () => {
  const character = fc.oneof(fc.integer({ min: 0, max: 0xa0 }), fc.constantFrom(0xd800, 0xdfff, 0xe9, 0x1f422));
  const text = fc.array(character).map((all) => String.fromCodePoint(...all));
  const escaped = (json: string): string =>
    json.replaceAll(/[\x7f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  fc.assert(
    fc.property(text, text, fc.boolean(), (key, value, isEscaped) => {
      const json = JSON.stringify({ [key]: [value] });
      const artifact = { path: 'a', file: 'a', source: 'a', content: isEscaped ? escaped(json) : json };
      const found = validateArtifact([byJson], artifact);
      expect(found).toEqual(validateArtifact([byAnother], artifact));
      const isStrange = [...key, ...value].some((one) => /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(one));
      expect(found.length > 0).toBe(isStrange);
    }),
  );
});
