/** A topic's kebab-case name; a team may add its own beside the built-in ones. */
export type TopicId = string;

export const PRACTICES = [
  { id: 'demand', title: 'Anticipate demand' },
  { id: 'resources', title: 'Determine resources' },
  { id: 'processes', title: 'Develop supporting processes' },
  { id: 'expectations', title: 'Set expectations' },
  { id: 'mistakes', title: 'Plan for mistakes' },
  { id: 'success', title: 'Celebrate success' },
  { id: 'ownership', title: 'Ownership' },
  { id: 'alert', title: 'Alert' },
  { id: 'team', title: 'Topics of the team' },
] as const;
export type PracticeId = (typeof PRACTICES)[number]['id'];

/** Something that a manual must answer. */
export interface Topic {
  readonly id: TopicId;
  readonly practice: PracticeId;
  /** The canonical title of its section. */
  readonly title: string;
  /** Completes "No file of this manual says …". */
  readonly says: string;
  /** Completes "No … section. Say …". */
  readonly ask: string;
  /** What the section must tell; shown in the checklist, written as task items by the template. */
  readonly questions: readonly string[];
  /** A table that the template has behind its questions. */
  readonly table?: readonly string[];
}

/** The built-in topics, in the order in which a manual has them. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'owners',
    practice: 'ownership',
    title: 'Owners',
    says: 'who owns it',
    ask: 'which team owns it, which two people know it and how to reach them',
    questions: ['Which team owns this?', 'Which two people or more can run it?', 'How do we reach them?'],
  },
  {
    id: 'demand',
    practice: 'demand',
    title: 'Demand',
    says: 'what load to expect',
    ask: 'what load to expect, which bursts are coming and who told us',
    questions: [
      'Who knows our customers, and when did we last ask them?',
      'What load do we expect, and when?',
      'Which bursts are coming, and who told us?',
    ],
    table: [
      'Event',
      'Start',
      'End',
      'Expected peak',
      'Source',
      'Told us on',
      'Ops answer',
      'Prepared',
      'Actual',
    ],
  },
  {
    id: 'resources',
    practice: 'resources',
    title: 'Resources',
    says: 'what it needs to run',
    ask: 'what the infrastructure handles, what can be added, and who has access and knowledge',
    questions: [
      'What can the present infrastructure handle, and how much headroom is left?',
      'What can be repurposed or added, and how long does that take?',
      'How do people get access?',
      'Which special knowledge does it take, and how is it handed over and assessed?',
    ],
  },
  {
    id: 'release',
    practice: 'processes',
    title: 'Release',
    says: 'how something gets into production',
    ask: 'how something gets into production, what keeps it safe and how long it takes',
    questions: [
      'How does something get into production: gated or permissive?',
      'Which safety measures are in place?',
      'How long does a release take?',
    ],
  },
  {
    id: 'in-production',
    practice: 'processes',
    title: 'What is in production',
    says: 'how to find out what runs now',
    ask: 'how to find out what runs now',
    questions: ['Which command or page shows what is in production?'],
  },
  {
    id: 'detection',
    practice: 'processes',
    title: 'Detection',
    says: 'how a problem is noticed',
    ask: 'how a problem is noticed and what happens then',
    questions: ['How do we notice a problem?', 'What happens when a problem is detected?'],
  },
  {
    id: 'emergency',
    practice: 'processes',
    title: 'Emergency',
    says: 'what to do in an emergency',
    ask: 'what to do first, whom to reach and when to escalate',
    questions: [
      'What do I do first?',
      'Whom do I reach, and how?',
      'When do I escalate, and to whom?',
      'How do people outside IT press the panic button?',
    ],
  },
  {
    id: 'expectations',
    practice: 'expectations',
    title: 'Expectations',
    says: 'what customers should expect',
    ask: 'which trade-offs we made and what customers should see',
    questions: [
      'Which trade-offs did we make?',
      'What should customers expect to see?',
      'Would a staged roll-out serve this better?',
    ],
  },
  {
    id: 'communication',
    practice: 'expectations',
    title: 'Who we tell',
    says: 'whom to tell about a problem or a change',
    ask: 'whom to tell about a problem or a change: who, when and how',
    questions: [
      'Who in marketing, sales and support hears of a problem, when and how?',
      'What do we tell customers, and where?',
    ],
  },
  {
    id: 'rollback',
    practice: 'mistakes',
    title: 'Rollback',
    says: 'how to undo a release',
    ask: 'how to undo a release',
    questions: [
      'Which steps undo a release?',
      'How long does that take, and when was it last measured?',
      'Who decides, and on which sign?',
      'What cannot be undone?',
      'How do we see that the old version runs and works?',
    ],
  },
  {
    id: 'spof',
    practice: 'mistakes',
    title: 'Single points of failure',
    says: 'what takes it down alone',
    ask: 'which component, person or vendor takes it down alone, and what we do about it',
    questions: [
      'Which component, person or vendor takes the service down alone?',
      'What happens then, and what do customers see?',
      'What is the mitigation, or until when is the risk accepted?',
    ],
    table: [
      'Component',
      'Kind',
      'What happens',
      'What customers see',
      'How we notice',
      'Mitigation',
      'Fails',
      'Owner',
      'Accepted until',
    ],
  },
  {
    id: 'degradation',
    practice: 'mistakes',
    title: 'Graceful degradation',
    says: 'what can be switched off',
    ask: 'what can be switched off, what still works then, and the switch',
    questions: [
      'What can be switched off, and what still works then?',
      'Which command, flag or person switches it?',
    ],
  },
  {
    id: 'recovery',
    practice: 'mistakes',
    title: 'Backup and restore',
    says: 'how lost data is restored',
    ask: 'what is backed up, how it is restored and when that was last tried',
    questions: [
      'What is backed up, how often, and where is it?',
      'Which steps restore it, and how long do they take?',
      'When was a restore last tried?',
    ],
  },
  {
    id: 'learning',
    practice: 'mistakes',
    title: 'What we learned',
    says: 'what past incidents taught',
    ask: 'which incidents there were and what changed after them',
    questions: ['Which incidents were there, and what did we change?', 'What did we do right?'],
  },
  {
    id: 'success',
    practice: 'success',
    title: 'What went well',
    says: 'which launches went well',
    ask: 'which launches went well, and why',
    questions: ['Which launch went well, and what made it go well?'],
  },
  {
    id: 'decisions',
    practice: 'ownership',
    title: 'Decisions',
    says: 'what was decided',
    ask: 'what was decided, and by which votes',
    questions: ['What did we decide, and how did each of us vote from 0 to 5?'],
  },
  {
    id: 'future',
    practice: 'ownership',
    title: 'Where we want to get to',
    says: 'where it is to go',
    ask: 'where you want to get to, and by when',
    questions: ['Where do we want to get to, and by when?'],
  },
  {
    id: 'meaning',
    practice: 'alert',
    title: 'Meaning',
    says: 'what the alert means',
    ask: 'what the alert means',
    questions: ['What does this alert mean?'],
  },
  {
    id: 'impact',
    practice: 'alert',
    title: 'Impact',
    says: 'what the alert does to customers',
    ask: 'what customers notice',
    questions: ['What do customers notice, and how bad is it?'],
  },
  {
    id: 'diagnosis',
    practice: 'alert',
    title: 'Diagnosis',
    says: 'how to find the cause',
    ask: 'how to find the cause',
    questions: ['Which commands and dashboards tell the cause?'],
  },
  {
    id: 'mitigation',
    practice: 'alert',
    title: 'Mitigation',
    says: 'how to stop the harm',
    ask: 'how to stop the harm',
    questions: ['Which steps stop the harm?'],
  },
  {
    id: 'troubleshooting',
    practice: 'processes',
    title: 'Troubleshooting',
    says: 'how to deal with known problems',
    ask: 'how to deal with known problems',
    questions: ['Which problems are known, and what helps?'],
  },
];

/** Topics whose absence is a finding of its own; that of the others is told in one. */
export const ALONE: ReadonlySet<TopicId> = new Set(['rollback', 'spof', 'emergency', 'owners']);
