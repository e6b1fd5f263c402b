import assert from 'node:assert/strict';
import { ManualTree } from '../../src/extension/manualTree';
import type { ManualFolder } from '../../src/extension/manualFolder';
import type { ManualNode } from '../../src/extension/manualNodes';
import type { Collection } from '../../src/core/collection';
import type { Grouping } from '../../src/core/index/grouping';
import { collect } from './support/collect';

const service = (name: string, ...owners: string[]) =>
  `---\nmanual: ${name}\nkind: service\nowners: ${JSON.stringify(owners)}\n---\n\n# ${name}\n`;
const FILES = {
  'RUNBOOK.md': service('shop', '@shop/all'),
  'a/RUNBOOK.md': service('a', '@shop/a', '@shop/all'),
  'a/alerts.runbook.md': '---\nmanual: alerts\nkind: index\n---\n\n# Alerts\n',
  'b/RUNBOOK.md': service('b'),
};

/** As much of a folder as the tree looks at. */
function folderOf(collection: Collection, name = 'shop'): ManualFolder {
  return { name, root: { toString: () => `file:///${name}` }, collection } as unknown as ManualFolder;
}

async function treeBy(grouping: Grouping, selects: (path: string) => boolean = () => true) {
  const collection = await collect(FILES);
  const folder = folderOf(collection);
  const tree = new ManualTree(grouping, [folder], (_, path) => selects(path));
  const put = (path: string, text: string) => tree.update({ folder, paths: collection.put(path, text) });
  return { tree, put, collection, folder };
}

function nameOf(node: ManualNode): string {
  switch (node.type) {
    case 'folder':
      return node.folder.name;
    case 'group':
      return `[${node.group}]`;
    case 'manual':
      return node.path;
    case 'topic':
      return node.topic;
  }
}

/** The first two levels. */
function outline(tree: ManualTree): string[] {
  return tree
    .children()
    .map((node) =>
      [nameOf(node), ...(node.type === 'group' ? tree.children(node).map(nameOf) : [])].join(' '),
    );
}

describe('the tree of manuals', () => {
  it('has what lies at the root first, then the folders', async () => {
    const { tree } = await treeBy('folder');
    assert.deepEqual(outline(tree), [
      'RUNBOOK.md',
      '[a] a/RUNBOOK.md a/alerts.runbook.md',
      '[b] b/RUNBOOK.md',
    ]);
  });

  it('has a manual under each of its owners, and those without any at the end', async () => {
    const { tree } = await treeBy('owner');
    assert.deepEqual(outline(tree), [
      '[@shop/a] a/RUNBOOK.md',
      '[@shop/all] RUNBOOK.md a/RUNBOOK.md',
      '[] a/alerts.runbook.md b/RUNBOOK.md',
    ]);
  });

  it('takes for owners whom the front matter declares, and no channel or number beside a name', async () => {
    const reached =
      '\n## Owners\n\nOwner: Team Ledger, #ledger, ledger@shop.example, pager +44 1632 960 112\n';
    const collection = await collect({
      'a/RUNBOOK.md': `${service('a', '@shop/a')}${reached}`,
      'b/RUNBOOK.md': `# b\n${reached}`,
    });
    const tree = new ManualTree('owner', [folderOf(collection)], () => true);
    assert.deepEqual(outline(tree), ['[@shop/a] a/RUNBOOK.md', '[Team Ledger] b/RUNBOOK.md']);
  });

  it('has a manual under each practice that it owes an answer, in the order of a manual', async () => {
    const { tree } = await treeBy('practice');
    assert.deepEqual(
      outline(tree).map((line) => line.split(' ')[0]),
      ['[processes]', '[mistakes]', '[ownership]', '[nothing]'],
    );
    assert.deepEqual(outline(tree).at(-1), '[nothing] a/alerts.runbook.md');
  });

  it('leaves out what is not selected, and groups that are empty then', async () => {
    const { tree } = await treeBy('kind', (path) => path !== 'a/alerts.runbook.md');
    assert.deepEqual(outline(tree), ['[service] RUNBOOK.md a/RUNBOOK.md b/RUNBOOK.md']);
  });

  it('draws anew, after an edit, the manual alone', async () => {
    const { tree, put } = await treeBy('owner');
    outline(tree);
    assert.deepEqual((put('b/RUNBOOK.md', `${service('b')}\nMore.\n`) as ManualNode[]).map(nameOf), [
      'b/RUNBOOK.md',
    ]);
  });

  it('draws anew the groups between which a manual moves, and all only when a group comes or goes', async () => {
    const { tree, put } = await treeBy('owner');
    outline(tree);
    const stale = put('b/RUNBOOK.md', service('b', '@shop/all')) as ManualNode[];
    assert.deepEqual(stale.map(nameOf).sort(), ['[@shop/all]', '[]']);
    assert.deepEqual(outline(tree)[1], '[@shop/all] RUNBOOK.md a/RUNBOOK.md b/RUNBOOK.md');
    assert.equal(put('a/RUNBOOK.md', service('a', '@shop/all')), 'all');
  });

  it('hands out the same node for the same thing, and another one where a manual stands twice', async () => {
    const { tree } = await treeBy('owner');
    const all = () => tree.children().flatMap((group) => tree.children(group));
    const [first, again] = [all(), all()];
    assert.ok(first.every((node, i) => node === again[i]));
    assert.equal(new Set(first.map(({ id }) => id)).size, first.length);
    assert.ok(first.every(({ parent }) => parent?.type === 'group'));
  });

  it('has the folders of a workspace at its top where there are several with manuals', async () => {
    const collection = await collect(FILES);
    const folders = [
      folderOf(collection),
      folderOf(collection, 'bank'),
      folderOf(await collect({}), 'empty'),
    ];
    const tree = new ManualTree('kind', folders, () => true);
    assert.deepEqual(tree.children().map(nameOf), ['shop', 'bank']);
    assert.deepEqual(tree.children(tree.children()[1]).map(nameOf), ['[index]', '[service]']);
  });
});
