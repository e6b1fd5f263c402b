import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mock } from 'node:test';
import { BASELINE_NAME } from '../../src/core/baseline';
import { Delayed } from '../../src/extension/delayed';
import { FollowedFolder } from '../../src/extension/followedFolder';
import type { CacheStorage } from '../../src/extension/indexCache';
import { ruleIds, TODAY } from './support/collect';
import { fixtureTexts } from './support/documents';
import { collectGarbage } from './support/garbage';
import { UnsteadyHost } from './support/unsteadyHost';

const COVERING = `---
manual: shop
kind: service
covers: ["deploy/**"]
---

# Shop

See [how to restore](notes.md) and the [alerts](alerts.yaml).
`;
const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 1, template: { spec: { containers: [{ image: api }] } } }\n';
const ALERTS =
  'groups:\n  - name: shop\n    rules:\n      - alert: Slow\n        expr: up == 0\n        labels: { severity: page }\n';

/** What the files of the folder may say, by path. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  'RUNBOOK.md': [COVERING, COVERING.replace('deploy/', 'other/'), COVERING.replace('notes.md', 'gone.md')],
  'a/RUNBOOK.md': fixtureTexts(),
  'a/runbooks/rollback.md': ['# Rollback\n\n1. Run `undo`.\n', '# Spof\n'],
  'deploy.md': ['# Deploy\n\n1. Run `deploy`.\n\n## Rollback\n\nRun `undo`.\n', '# Deploy\n'],
  'notes.md': ['# Restore\n\n1. Run `restore`.\n', '# Notes\n', '---\nmanual: notes\n---\n# Notes\n'],
  'deploy/api.yaml': [DEPLOYMENT, DEPLOYMENT.replace('1', '3')],
  'alerts.yaml': [ALERTS, 'groups: []\n'],
  '.github/CODEOWNERS': ['* @shop/all\n', '/a/ @shop/a\n'],
  '.owners-manual.yaml': ['preset: strict\n', 'preset: [\n', 'exclude: ["a/"]\n'],
  'a/.owners-manual.yaml': ['rules: { demand-missing: error }\n', 'extends: ../shared.yaml\n'],
  'shared.yaml': ['rules: { spof-missing: error }\n', 'rules: [\n'],
  '.gitignore': ['a/runbooks/\n', '\n'],
  [BASELINE_NAME]: ['{"version":1,"findings":[]}', 'x'],
};
const PATHS = Object.keys(CONTENTS);
/** What makes everything be read again. */
const CONFIGURATIONS = [
  '.owners-manual.yaml',
  'a/.owners-manual.yaml',
  'shared.yaml',
  '.gitignore',
  BASELINE_NAME,
];
const VALID: Readonly<Record<string, string>> = {
  '.owners-manual.yaml': 'preset: strict\n',
  'a/.owners-manual.yaml': 'extends: ../shared.yaml\n',
  'shared.yaml': 'rules: { spof-missing: error }\n',
};

/** How long a writer pauses until what was typed is taken, in milliseconds. */
const TYPING = 200;
const FAULTS = ['breaks', 'heals', 'falls silent', 'answers again', 'is half written'];
/** What may befall a file, and the writer of it. */
const LIFE = ['writes', 'deletes', 'types', 'pauses', 'saves', 'drops', ...FAULTS, 'waits'];
const TELLING = ['once', 'once', 'once', 'twice', 'never', 'as created', 'as gone', 'by its folder'];

interface Change {
  readonly path: string;
  readonly text: string;
  readonly does: string;
  readonly told: string;
}

function changeOf(paths: readonly string[], does: readonly string[]): fc.Arbitrary<Change> {
  return fc.constantFrom(...paths).chain((path) =>
    fc.record({
      path: fc.constant(path),
      text: fc.oneof(fc.constantFrom(...CONTENTS[path]!), fc.constantFrom(...fixtureTexts())),
      does: fc.constantFrom(...does),
      told: fc.constantFrom(...TELLING),
    }),
  );
}

class Following {
  readonly errors: unknown[] = [];
  readonly folder: FollowedFolder;
  /** What is typed is taken when its writer pauses. */
  readonly #typing = new Delayed<string>((path) => this.folder.take(path, this.host.typed.get(path)!));
  reloads = 0;
  today = TODAY;

  constructor(
    readonly host = new UnsteadyHost({}),
    cache?: CacheStorage,
  ) {
    const log = { info() {}, warn() {}, error: (...error: unknown[]) => void this.errors.push(error) };
    this.folder = new FollowedFolder(
      this.host,
      { name: 'shop', today: () => this.today, fallback: () => undefined, log, cache },
      { changed: () => undefined, reloaded: () => void this.reloads++ },
    );
  }

  writeAll(): void {
    for (const [path, texts] of Object.entries(CONTENTS)) this.host.write(path, VALID[path] ?? texts[0]!);
  }

  async live({ path, text, does, told }: Change): Promise<void> {
    const { host, folder } = this;
    const typed = host.typed.get(path);
    if (does === 'writes') host.write(path, text);
    else if (does === 'is half written') host.write(path, text.slice(0, text.length / 2));
    else if (does === 'deletes') host.delete(path);
    else if (does === 'breaks') host.broken.add(path);
    else if (does === 'heals') host.broken.delete(path);
    else if (does === 'falls silent') host.silent.add(path);
    else if (does === 'answers again') host.silent.delete(path);
    else if (does === 'waits') await this.pass(3000);
    else if (does === 'reads all') folder.reloadSoon(500);
    else if (does === 'types' && path.endsWith('.md')) {
      host.typed.set(path, text);
      this.#typing.ask(path, TYPING);
    } else if (does === 'pauses') await this.pass(500);
    else if (does === 'saves' && typed !== undefined) {
      host.write(path, typed);
      host.typed.delete(path);
      this.#typing.cancel(path);
      // The document tells it, whatever becomes of events.
      this.tell(path);
    } else if (does === 'drops' && host.typed.delete(path)) {
      this.#typing.cancel(path);
      this.tell(path);
    }
    if (told === 'once' || told === 'twice') this.tell(path);
    if (told === 'twice') this.tell(path);
    if (told === 'as created') this.tell(path, 'created');
    if (told === 'as gone') this.tell(path, 'deleted');
    if (told === 'by its folder' && path.includes('/')) this.tellFolder(path.slice(0, path.lastIndexOf('/')));
    folder.collection.allFindings();
    if (told !== 'twice') await soon();
  }

  heal(): void {
    this.host.broken.clear();
    this.host.silent.clear();
  }

  /** A folder that goes is told as one event. */
  tellFolder(path: string): void {
    if (!Object.keys(this.host.files).some((other) => other.startsWith(`${path}/`)))
      this.tell(path, 'deleted');
  }

  tell(path: string, type?: 'created' | 'changed' | 'deleted'): void {
    this.folder.follow(new Map([[path, type ?? (path in this.host.files ? 'changed' : 'deleted')]]));
  }

  /** Lets time pass, and what is waited for come. */
  async pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      mock.timers.tick(500);
      await soon();
    }
  }

  async settle(folder = this.folder): Promise<void> {
    await this.pass(500);
    let isSettled = false;
    void folder.settled().then(() => (isSettled = true));
    for (let i = 0; !isSettled; i++) {
      assert.ok(i < 2000, 'it never settles');
      await this.pass(500);
    }
  }

  async assertFresh(): Promise<void> {
    const { folder } = new Following(this.host);
    void folder.reload();
    await this.settle(folder);
    const fresh = folder.collection;
    folder.dispose();
    const { collection } = this.folder;
    assert.deepEqual(collection.paths(), fresh.paths());
    assert.deepEqual([...collection.skipped].sort(), [...fresh.skipped].sort());
    assert.deepEqual(collection.allFindings(), fresh.allFindings());
    assert.deepEqual(this.errors, []);
  }
}

/** What an editor keeps for an extension from one start to the next. */
class MemoryStorage implements CacheStorage {
  bytes: Uint8Array | undefined;
  writes = 0;

  constructor(public by = '1.0.0') {}

  read(): Promise<Uint8Array> {
    return this.bytes ? Promise.resolve(this.bytes) : Promise.reject(new Error('no cache'));
  }

  write(bytes: Uint8Array): Promise<void> {
    this.bytes = bytes;
    this.writes++;
    return Promise.resolve();
  }
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a folder that is followed', function () {
  this.timeout(300_000);
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is one that was loaded afresh, whatever befell files, drive and events', async () => {
    const events = ['writes', ...LIFE];
    const paths = PATHS.filter((path) => !CONFIGURATIONS.includes(path));
    await fc.assert(
      fc.asyncProperty(fc.array(changeOf(paths, events), { maxLength: 25 }), async (changes) => {
        const following = new Following();
        following.writeAll();
        void following.folder.reload();
        await following.settle();
        for (const change of changes) await following.live(change);
        following.heal();
        for (const path of paths) following.tell(path);
        await following.settle();
        await following.assertFresh();
        // Or else nothing is tried but that all is read again.
        assert.equal(following.reloads, 1);
      }),
      { numRuns: 120, seed: 20_261_127 },
    );
  });

  it('is one that was loaded afresh also where configurations change and all is read again', async () => {
    const events = ['writes', ...LIFE, 'reads all'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(changeOf(PATHS, events), { maxLength: 25 }),
        fc.boolean(),
        async (changes, isFull) => {
          const following = new Following();
          if (isFull) following.writeAll();
          void following.folder.reload();
          for (const change of changes) await following.live(change);
          following.heal();
          // While a configuration is broken, what is in force depends on what was.
          for (const [path, text] of Object.entries(VALID)) following.host.write(path, text);
          for (const path of PATHS) following.tell(path);
          await following.settle();
          await following.assertFresh();
        },
      ),
      { numRuns: 120, seed: 20_261_127 },
    );
  });

  it('finds by itself that what could not be read can be read again', async () => {
    for (const path of PATHS) {
      for (const fault of ['broken', 'silent'] as const) {
        const following = new Following();
        const { host, folder } = following;
        following.writeAll();
        host[fault].add(path);
        void folder.reload();
        await following.settle();
        host[fault].delete(path);
        await following.pass(60_000);
        await following.settle();
        await following.assertFresh();
        folder.dispose();
      }
    }
  });

  it('does not read all again and again where something can never be read', async () => {
    const following = new Following();
    const { host, folder } = following;
    following.writeAll();
    for (const path of PATHS) host.broken.add(path);
    void folder.reload();
    await following.settle();
    await following.pass(120_000);
    assert.equal(following.reloads, 1);
    const { length } = host.reads;
    await following.pass(120_000);
    assert.equal(host.reads.length, length);
    folder.dispose();
  });

  it('reads only what changed where all is looked at again, and everything for who asks for it', async () => {
    const following = new Following();
    const { host, folder } = following;
    following.writeAll();
    void folder.reload();
    await following.settle();
    const reads = () => host.reads.splice(0).filter((path) => path.endsWith('.md'));
    const all = reads();
    host.write('.gitignore', '# Nothing.\n');
    host.write('a/RUNBOOK.md', '# Another\n');
    following.tell('.gitignore');
    await following.settle();
    assert.deepEqual(reads(), ['a/RUNBOOK.md', 'a/runbooks/rollback.md', 'deploy.md', 'notes.md']);
    await following.assertFresh();
    reads();
    void folder.reload();
    await following.settle();
    assert.deepEqual(reads().sort(), [...all, 'a/runbooks/rollback.md'].sort());
    folder.dispose();
  });

  it('looks through the repository once, though several files that tell facts changed', async () => {
    const following = new Following();
    const { host, folder } = following;
    following.writeAll();
    for (let i = 0; i < 20; i++) host.write(`alerts/${i}.rules.yaml`, ALERTS);
    void folder.reload();
    await following.settle();
    host.reads.length = 0;
    const changed = Array.from({ length: 20 }, (_, i) => `alerts/${i}.rules.yaml`);
    for (const path of changed) host.write(path, 'groups: []\n');
    folder.follow(new Map(changed.map((path) => [path, 'changed'])));
    await following.settle();
    assert.equal(host.reads.filter((path) => path === changed[0]).length, 1);
    await following.assertFresh();
    folder.dispose();
  });

  it('judges by the day that it is when all is read, though the clock went forth or back', async () => {
    const following = new Following();
    const { host, folder } = following;
    const review = '---\nmanual: shop\nreview: { last: 2026-10-01, by: ana, every: 90d }\n---\n# Shop\n';
    host.write('RUNBOOK.md', review);
    const rules = [];
    for (const day of [TODAY, '2031-01-01', '2020-01-01']) {
      following.today = day;
      void folder.reload();
      await following.settle();
      rules.push(ruleIds(folder.collection, 'RUNBOOK.md').filter((rule) => rule.startsWith('review-')));
    }
    assert.deepEqual(rules, [[], ['review-overdue'], ['review-in-future']]);
    folder.dispose();
  });

  it('lets go of what was read before, also of what it recalled from it', async () => {
    const following = new Following(new UnsteadyHost({}), new MemoryStorage());
    const { folder } = following;
    following.writeAll();
    const replaced: WeakRef<object>[] = [];
    for (const afresh of [true, false, false, true, false]) {
      replaced.push(new WeakRef(folder.collection));
      void folder.reload(afresh);
      await following.settle();
    }
    await soon();
    collectGarbage();
    assert.deepEqual(
      // The last one may be in use here.
      replaced.slice(0, -1).map((reference) => reference.deref() === undefined),
      [true, true, true, true],
    );
    folder.dispose();
  });

  describe('takes what was thrown away for nothing that the disk says', () => {
    /** Reads the folder, while `begin` has something typed until `end`, and then its file again. */
    async function check(begin: (host: UnsteadyHost) => () => void): Promise<void> {
      const following = new Following();
      const { host, folder } = following;
      host.write('RUNBOOK.md', '# Shop\n');
      const end = begin(host);
      void folder.reload();
      await following.settle();
      end();
      assert.equal(folder.collection.index.get('RUNBOOK.md')?.title.text, 'Typed');
      void folder.reread(['RUNBOOK.md']);
      await following.settle();
      await following.assertFresh();
    }

    it('that was typed between the question for its version and the one for its text', () =>
      check((host) => {
        const unsaved = host.unsaved.bind(host);
        let asked = 0;
        host.unsaved = () => (++asked === 2 ? '# Typed\n' : undefined);
        return () => (host.unsaved = unsaved);
      }));

    it('that was taken while all was looked at, before its file came', async () => {
      const following = new Following();
      const { host, folder } = following;
      host.write('RUNBOOK.md', '# Shop\n');
      void folder.reload();
      await following.settle();
      const version = host.version.bind(host);
      host.version = (path) => {
        host.version = version;
        folder.take('RUNBOOK.md', '# Typed\n');
        return version(path);
      };
      void folder.reload(false);
      await following.settle();
      await following.assertFresh();
    });

    it('that was typed while all was read, and not taken yet', () =>
      check((host) => {
        const read = host.readFile.bind(host);
        host.readFile = async (path) => {
          const bytes = await read(path);
          host.typed.set('RUNBOOK.md', '# Typed\n');
          return bytes;
        };
        return () => {
          host.readFile = read;
          host.typed.delete('RUNBOOK.md');
        };
      }));
  });

  it('says and does nothing any more once it is let go', async () => {
    const following = new Following();
    const { host, folder } = following;
    host.write('RUNBOOK.md', '# Shop\n');
    host.broken.add('RUNBOOK.md');
    void folder.reload();
    folder.dispose();
    host.broken.clear();
    await following.pass(60_000);
    assert.equal(following.reloads, 0);
  });

  describe('that starts again', () => {
    async function start(host: UnsteadyHost, storage: CacheStorage): Promise<Following> {
      const following = new Following(host, storage);
      void following.folder.reload();
      await following.settle();
      return following;
    }

    /** The paths of Markdown that are read until all manuals are known, and then until all is found in them. */
    async function readsOf(host: UnsteadyHost, storage: CacheStorage) {
      const reads = () => host.reads.splice(0).filter((path) => path.endsWith('.md'));
      reads();
      const following = new Following(host, storage);
      const { folder } = following;
      let known: string[] | undefined;
      let entries: unknown;
      let found: unknown;
      void folder.reload();
      void folder.loaded().then(() => {
        known = reads();
        entries = [...folder.collection.index.entries()];
        found = folder.collection.paths().flatMap((path) => folder.collection.findings(path));
      });
      await following.settle();
      folder.dispose();
      return { known, later: reads(), entries, found, following };
    }

    it('knows its manuals without reading them, and reads them for what is found in them', async () => {
      const host = new UnsteadyHost({});
      const storage = new MemoryStorage();
      new Following(host).writeAll();
      const first = await readsOf(host, storage);
      const second = await readsOf(host, storage);
      assert.deepEqual(second.known, ['deploy.md', 'notes.md'], 'what only belongs to a manual is read');
      assert.deepEqual(second.entries, first.entries);
      assert.deepEqual(second.found, []);
      assert.deepEqual([...new Set(second.later)].sort(), [...new Set(first.known)].sort());
      await second.following.assertFresh();
      assert.equal(storage.writes, 1, 'what has not changed is not written again');
    });

    it('finds at once what is in the manual that somebody asks for', async () => {
      const host = new UnsteadyHost({});
      const storage = new MemoryStorage();
      for (let i = 0; i < 100; i++) host.write(`runbooks/r${i}.md`, '# R\n\nSee [that](gone.md).\n');
      await start(host, storage);
      const following = new Following(host, storage);
      const { folder } = following;
      void folder.reload();
      let recalled: number | undefined;
      void folder.ready('runbooks/r99.md').then(() => (recalled = folder.collection.recalled.size));
      for (let i = 0; recalled === undefined; i++) {
        assert.ok(i < 100, 'it is never ready');
        await following.pass(100);
      }
      assert.ok(recalled > 50, `${recalled} are left`);
      assert.deepEqual(ruleIds(folder.collection, 'runbooks/r99.md'), ['link-target-missing']);
      await following.settle();
      await following.assertFresh();
    });

    it('reads what changed since, and keeps that', async () => {
      const host = new UnsteadyHost({});
      const storage = new MemoryStorage();
      new Following(host).writeAll();
      await start(host, storage);
      host.write('a/RUNBOOK.md', '# Another\n');
      const { known, following } = await readsOf(host, storage);
      assert.deepEqual(known, ['a/RUNBOOK.md', 'deploy.md', 'notes.md']);
      await following.assertFresh();
      assert.deepEqual((await readsOf(host, storage)).known, ['deploy.md', 'notes.md']);
    });

    it('takes nothing from another version, nor under another configuration', async () => {
      const host = new UnsteadyHost({});
      const storage = new MemoryStorage();
      new Following(host).writeAll();
      const all = (await readsOf(host, storage)).known;
      storage.by = '1.0.1';
      assert.deepEqual((await readsOf(host, storage)).known, all);
      host.write('.owners-manual.yaml', 'preset: stability\n');
      // The folder below has a configuration of its own.
      const { known } = await readsOf(host, storage);
      assert.deepEqual(
        known,
        all?.filter((path) => !path.startsWith('a/')),
      );
    });

    it('keeps nothing of what is found, of what is typed, or of a file that cannot be read', async () => {
      const host = new UnsteadyHost({});
      const storage = new MemoryStorage();
      const following = new Following(host, storage);
      following.writeAll();
      host.typed.set('RUNBOOK.md', '# Typed and not saved\n');
      host.broken.add('a/runbooks/rollback.md');
      void following.folder.reload();
      await following.settle();
      const text = new TextDecoder().decode(storage.bytes);
      assert.match(text, /a\/RUNBOOK\.md/);
      assert.doesNotMatch(text, /Typed and not|"raw"|"severity"|"message"/);
      const known = text.split('\n').map((line) => /"path":"([^"]*)"/.exec(line)?.[1]);
      assert.ok(!known.includes('RUNBOOK.md') && !known.includes('a/runbooks/rollback.md'));
    });

    it('comes to the same, whatever the cache says and whatever befell it', async () => {
      const events = [...LIFE, 'reads all'];
      await fc.assert(
        fc.asyncProperty(
          fc.array(changeOf(PATHS, events), { maxLength: 8 }),
          fc.array(changeOf(PATHS, events), { maxLength: 8 }),
          fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
          fc.constantFrom(...PATHS.filter((path) => path.endsWith('.md'))),
          async (before, after, damages, lie) => {
            const host = new UnsteadyHost({});
            const storage = new MemoryStorage();
            const first = new Following(host, storage);
            first.writeAll();
            void first.folder.reload();
            for (const change of before) await first.live(change);
            await first.settle();
            first.folder.dispose();
            first.heal();
            host.typed.clear();
            // Changed, and nobody can see it from outside.
            host.files[lie] = '# Changed in secret\n';
            if (storage.bytes) {
              const bytes = Uint8Array.from(storage.bytes);
              for (const [at, byte] of damages) bytes[at % bytes.length] = byte;
              storage.bytes = bytes;
            }
            const second = new Following(host, storage);
            void second.folder.reload();
            for (const change of after) await second.live(change);
            second.heal();
            for (const [path, text] of Object.entries(VALID)) host.write(path, text);
            for (const path of PATHS) second.tell(path);
            await second.settle();
            await second.assertFresh();
          },
        ),
        { numRuns: 120, seed: 20_261_127 },
      );
    });
  });
});
