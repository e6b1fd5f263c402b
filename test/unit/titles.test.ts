import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseTitle, plainTitle } from '../../src/core/document/titles';

describe('titles', () => {
  const same: Record<string, readonly string[]> = {
    rollback: [
      'Rollback',
      'ROLLBACK:',
      'Roll back',
      'Rolling back',
      'Roll-back',
      '4. Rollback',
      '4.2 Rollback',
      'Step 3: Rollback',
      'Part 4 - Rollback',
      '§F. Rollback',
      '🔙 Rollback',
      'Rollback 🧯',
      'Rollback (if the release is bad)',
      'Rollback?',
      'Ｒｏｌｌｂａｃｋ',
    ],
    'backout plan': ['Back-out plan', 'Back out plan', 'Backout Plan'],
    'failures and impact': ['Failures & Impact', 'Failures and impact.'],
    'dont panic': ["Don't panic", 'Don’t panic!'],
    'en cas urgence': ["En cas d'urgence", 'En cas d’urgence'],
    'upgrade downgrade strategy': ['Upgrade / Downgrade Strategy', 'Upgrade-Downgrade Strategy'],
  };
  for (const [normalised, titles] of Object.entries(same)) {
    it(`are compared as “${normalised}”, however they are numbered, marked and spelt`, () => {
      for (const title of titles) assert.equal(normaliseTitle(title), normalised, title);
    });
  }

  it('lose their Markdown, links, anchors and HTML', () => {
    const plain: Record<string, string> = {
      '**Rollback**': 'Rollback',
      '[Rollback](#rollback)': 'Rollback',
      'Rollback {#rollback}': 'Rollback',
      '<a name="x"></a>Rollback': 'Rollback',
      '`kubectl` and __how__ to use it': 'kubectl and how to use it',
      'Sales &amp; Marketing': 'Sales & Marketing',
    };
    for (const [markdown, title] of Object.entries(plain)) assert.equal(plainTitle(markdown), title);
  });

  it('hold neither colon nor line break once normalised, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        assert.doesNotMatch(normaliseTitle(title), /[\n:]/);
      }),
    );
  });

  it('cost no more than their beginning', () => {
    const start = performance.now();
    for (const part of ['[', '(', '<', '1.', '**', ': ']) plainTitle(normaliseTitle(part.repeat(500_000)));
    assert.ok(performance.now() - start < 2000);
  });
});
