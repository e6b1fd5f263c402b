import { askedAnswers, type AskedAnswer } from '../core/askedAnswers';
import type { ManualEntry } from '../core/index/manualIndex';
import type { Surroundings } from '../core/topicQuestions';
import type { TopicId } from '../core/topics';
import type { ManualFolder } from './manualFolder';

/** What the tree *Manuals* consists of. The same node is the same object, as VS Code wants it. */
export type ManualNode = FolderNode | GroupNode | ManualFileNode | TopicNode;

/** A folder of the workspace, where there are several. */
export interface FolderNode {
  readonly type: 'folder';
  readonly id: string;
  readonly folder: ManualFolder;
  readonly parent?: undefined;
}

/** Manuals that stand together: of a directory, an owner, a kind, a practice. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly folder: ManualFolder;
  readonly group: string;
  readonly parent: FolderNode | undefined;
}

export interface ManualFileNode {
  readonly type: 'manual';
  readonly id: string;
  readonly folder: ManualFolder;
  readonly path: string;
  readonly parent: FolderNode | GroupNode | undefined;
}

export interface TopicNode {
  readonly type: 'topic';
  readonly id: string;
  readonly folder: ManualFolder;
  /** Of the manual that the topic is asked of. */
  readonly path: string;
  readonly topic: TopicId;
  readonly parent: ManualFileNode;
}

/** The topics whose state a manual shows beside its name: the three that cannot wait. */
export const VITAL: readonly TopicId[] = ['rollback', 'spof', 'emergency'];

/** What a question about a manual needs to know of the others. */
export function surroundingsOf(folder: ManualFolder, path: string): Surroundings {
  return { ...folder.collection.circumstances(path), index: folder.collection.index };
}

/** How each topic asked of a manual is answered; empty where it is no manual or nothing is asked. */
export function answersOf(folder: ManualFolder, path: string): readonly AskedAnswer[] {
  const entry = folder.collection.index.get(path);
  return entry ? askedAnswers(entry, surroundingsOf(folder, path)) : [];
}

export function entryAt(folder: ManualFolder, path: string): ManualEntry | undefined {
  return folder.collection.has(path) ? folder.collection.index.get(path) : undefined;
}
