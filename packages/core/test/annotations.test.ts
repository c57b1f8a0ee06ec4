import fc from 'fast-check';
import { expect, test } from 'vitest';
import { githubText } from '../src/index.ts';

test('a diagnostic is one command of GitHub, whatever its text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (message, field) => {
      const text = githubText(
        [{ code: 'a/b', severity: 'error', message: `${message}\r\n::error::x`, where: { file: 'a,b:c.ts', field } }],
        ({ file }) => ({ path: file, line: 3 }),
      );
      expect(text.split(/[\r\n]/)).toHaveLength(2);
      expect(text).toMatch(/^::error file=a%2Cb%3Ac\.ts,line=3,title=a\/b::/);
    }),
  );
});
