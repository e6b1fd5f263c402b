import assert from 'node:assert/strict';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { englishIdioms } from '../../src/core/data/englishIdioms';
import { LEXICONS } from '../../src/core/recognition/lexicon';
import { normaliseTitle } from '../../src/core/document/titles';
import { TOPICS } from '../../src/core/topics';

/** Titles as teams write them, by the topic that they announce. */
const ANNOUNCED: Record<string, readonly string[]> = {
  rollback: [
    'Rollback',
    'Rollback Plan',
    'How to roll back',
    'Rolling back a release',
    '4.2 Back-out plan',
    'Reverting a deploy',
    'Undo a deployment',
    'Downgrade procedure',
    'Revert to previous version',
    'Deploying a previous version',
    'Roll Back / Roll Forward',
    'Fix forward policy',
    'Emergency rollback',
    'How do I undo a release?',
    'Restore the previous release',
    'Going back to an older build',
    'Rollback procedure (or lack thereof)',
    'Rollback Process Type',
    'Database migration rollback',
    'Switching back to the old stack',
    'Reverting',
    'Revert',
    'Aborting a deploy',
    'Blue/green switch back',
    'Redeploying an earlier image',
    'Undoing changes',
    'Canceling a deployment',
    'Reverse the migration',
    'Rollback 🔙',
    'Uninstalling the update',
    'How to remove a feature from a release?',
    'Cancelling an experiment',
    'Step 5: Rollback (if needed)',
  ],
  spof: [
    'Effects of restarting the proxy',
    'How it fails',
    'Behaviour during an outage',
    'Impact of a network disruption',
    'Single points of failure',
    'SPOFs',
    'Known single point of failure',
    'Failure modes',
    'Failure scenarios',
    'Failure Modes & Effects Analysis',
    'What can go wrong',
    'What happens if Redis goes down?',
    'What if the database is unavailable',
    'Blast radius',
    'Bus factor',
    'Known weak points',
    'Failover Details',
    'Impact of dependency failure',
    'Dependency failures',
    'Outage scenarios',
    'What breaks when Kafka is down',
    'Disaster scenarios',
    'Possible failures and impact',
    'Failure cases',
    'Fault tolerance',
    'Common failure patterns',
    'Failure points',
    'Common failure modes',
  ],
  emergency: [
    'Emergency',
    'In case of emergency 🧯',
    'When things break',
    'Emergency contacts',
    'Escalation',
    'Escalation path',
    'Escalation matrix',
    'Who to call',
    'Who do I contact?',
    'Contacting the on-call engineer',
    'Paging the on-call',
    'Out-of-hours support',
    'Incident response',
    'Incident Management Process',
    'Major incident',
    'Break-glass access',
    'Panic button',
    'First 15 minutes',
    'First response',
    'When things go wrong',
    'If the site is down',
    'What to do when the service is down',
    'On-call contacts',
    'Support contacts',
    'Immediate response',
    'Contacting support',
    'Reporting an incident',
    'Declaring an incident',
    'Contact the vendor',
    'Team contacts',
    'Key contacts',
    'Emergency stop',
    'When to escalate',
    'Whom to notify',
    'How to reach us in an outage',
    'Security incident response',
    'First line troubleshooting',
    'Incident contact details',
    'Help! Everything is on fire',
    'Getting urgent help',
    'Emergency shutdown procedure',
  ],
  demand: [
    'Spikes in traffic',
    'Bursts of requests',
    'Demand',
    'Expected traffic',
    'Capacity planning',
    'Traffic patterns',
    'Peak periods',
    'Load profile',
    'Expected load',
    'Seasonality',
    'Usage forecast',
    'Growth',
    'Traffic and load',
    'Peak traffic',
  ],
  degradation: [
    'Graceful degradation',
    'Degraded mode',
    'Maintenance mode',
    'Read-only mode',
    'Kill switches',
    'Load shedding',
    'Fallback',
    'Fallback strategy',
    'Running in degraded mode',
    'Enabling maintenance mode',
    'Enable maintenance with an existing image',
    'Degrade gracefully',
    'The load shedder',
  ],
  communication: [
    'Let users know',
    'Notify the company',
    'Steps for Customer Liaison',
    'Communication',
    'Template email to the mailing list',
    'Who needs to know',
    'Holding statement',
    'Communication',
    'Communication plan',
    'Notify customers',
    'Informing stakeholders',
    'Status page',
    'Updating the status page',
    'Who to tell',
    'Stakeholder communication',
    'Customer notification',
    'External communications',
  ],
  learning: [
    'Issues met during the upgrade',
    'Gotchas encountered',
    'Retrospect',
    'What worked',
    "What didn't work",
    'Reflections',
    'Outage history',
    'Debriefing',
    'Lessons learned',
    'Post-mortem',
    'Postmortems',
    'Post-incident review',
    'Retrospective',
    'What we learned',
    'Past incidents',
    'Previous outages',
    'After the incident',
    'Incident history',
    'Post-Incident Activity',
    'After action review',
  ],
};

/** The same in other languages. */
const ABROAD: Record<string, readonly string[]> = {
  rollback: [
    'Rücknahme eines Releases',
    'Rollback-Plan',
    'Rollbackverfahren',
    'Zurückrollen',
    'Vorherige Version wiederherstellen',
    'Reversión',
    'Marcha atrás',
    'Volver a la versión anterior',
    'Procedimiento de rollback',
    'Retour arrière',
    'Revenir à la version précédente',
    'Annuler un déploiement',
    'Ripristino della versione precedente',
    'Terugdraaien',
    'Terug naar de vorige versie',
    'Reversão',
    'Voltar para a versão anterior',
    'Como reverter',
    'ロールバック手順',
    '切り戻し手順',
    '回滚方案',
    '롤백 절차',
    'Tornare alla versione precedente',
    '前のバージョンに戻す',
    '回退到上一个版本',
    '이전 버전으로 되돌리기',
    'Volver al despliegue anterior',
    'Voltar atrás',
  ],
  spof: [
    'Ausfallszenarien',
    'Einzelne Fehlerquellen',
    'Was passiert, wenn die Datenbank ausfällt?',
    'Puntos únicos de fallo',
    'Escenarios de fallo',
    '¿Qué pasa si se cae la base de datos?',
    'Points de défaillance uniques',
    'Scénarios de panne',
    'Que se passe-t-il si Redis tombe ?',
    'Singoli punti di guasto',
    "Faalscenario's",
    'Pontos únicos de falha',
    'Cenários de falha',
    '単一障害点',
    '障害シナリオ',
    '单点故障',
    '故障场景',
    '단일 장애점',
    'Was passiert, wenn Redis ausfällt',
    'Punti deboli',
    'Bekende zwakke plekken',
    'Qué se rompe si cae Redis',
    'O que cai quando o banco cai',
  ],
  emergency: [
    'Notfallkontakte',
    'Eskalationsverfahren',
    'Im Notfall',
    'Rufbereitschaft',
    'Sofortmaßnahmen',
    'En caso de emergencia',
    'Contactos de emergencia',
    'Ruta de escalamiento',
    '¿A quién llamar?',
    'Respuesta a incidentes',
    "Procédures d'escalade",
    "En cas d'urgence",
    'Qui appeler ?',
    'Astreinte',
    'Réponse aux incidents',
    'In caso di emergenza',
    'Chi chiamare',
    'Noodprocedure',
    'Wie te bellen',
    'Escalatiepad',
    'Em caso de emergência',
    'Quem acionar',
    'Escalonamento',
    '緊急停止',
    'エスカレーション手順',
    '緊急連絡先',
    '障害発生時の対応',
    '应急预案',
    '紧急联系人',
    '上报程序',
    '비상 연락망',
    '에스컬레이션 절차',
    'Wen wecken?',
    'Qui appeler en cas de panne',
    'Wie bellen?',
    '誰に連絡するか',
    '联系谁',
    '¿A quién despertar?',
    'Quem acordar',
  ],
  learning: [
    'Gelernte Lektionen',
    'Lecciones aprendidas',
    'Leçons apprises',
    'Lezioni apprese',
    'Geleerde lessen',
    'Lições aprendidas',
    '振り返り',
    '经验教训',
    '회고',
    'Nachbetrachtung',
    'Retour d’expérience',
    '复盘',
    'Qué aprendimos',
    'Histórico de incidentes',
  ],
  communication: [
    'Kunden informieren',
    'Plan de comunicación',
    'Prévenir les clients',
    'Wen informieren wir',
    'Qui prévenir',
    'Chi avvisare',
    'Wie informeren',
    'お客様への告知',
    '对外公告',
    '장애 공지',
    'Avisar a los clientes',
    'Avisar os clientes',
  ],
  demand: [
    'Erwartete Last',
    'Lastspitzen',
    'Pics de charge',
    'Picchi di carico',
    'Piekbelasting',
    'ピーク時の負荷',
    '高峰流量',
    'Horas punta',
    'Horários de pico',
  ],
  degradation: [
    'Notbetrieb',
    'Notbetrieb',
    'Mode dégradé',
    'Modalità degradata',
    'Noodmodus',
    '縮退運転',
    '降级方案',
    '점검 모드',
    'Servicio degradado',
    'Trabalhar sem internet',
  ],
  owners: ['Verantwortliche', 'Responsables', 'Équipe responsable', '担当者', '负责人', '담당자'],
};

/** Titles that only share words with a topic. */
const FALSE_FRIENDS: Record<string, readonly string[]> = {
  rollback: [
    'Transaction rollback',
    'Resolving or downgrading an incident',
    'Backup and restore',
    'Restore from backup',
    'Failback Process Type',
    'SSPCommonTemplatesModificationReverted',
    'Restoring the database',
    'Reverted variable names',
    'Revert reason format',
    'Preventing accidental downgrades',
  ],
  spof: [
    'Updating dependencies',
    'Install dependencies',
    'Test failures',
    'Failure to start',
    'Architecture',
    'Dependency injection',
    'Why the last fix does not reach this failure mode',
    'Default behavior',
    'Redundancy pay',
    'Compulsory redundancies',
    'Third-party actions',
    'Disaster recovery exercise',
    'Narrow the fault domain',
    'Common failures during rollback',
    'Identify the failure point',
    'What goes open',
    'Key components',
    "What if I'm unavailable?",
    '脆弱性',
    'Weak points of bosses',
  ],
  emergency: [
    'Can Contact Individuals',
    'Privilege escalation',
    'NonRecoverableOSPanic',
    'Emergency publishing',
    'Past incidents',
    'Supported versions',
    'Container restarts',
    'Contact form',
    'Support for Windows',
    'Role escalation',
    'Going on call',
    'Incident history',
    'Contact the client',
    'Incident commands',
    'How do I reach an application outside?',
    'P1-PAY-02',
    'Starting a support rotation',
    'P0-PAY-01 — the check is red',
  ],
  demand: [
    'On-demand backup',
    'Autoscaling',
    'Can Download Personal Data',
    'Load balancing',
    'Escalation',
    'Upload a file',
    'Load the data',
    'Start load test',
    'Sob demanda',
    'Picos de CPU',
  ],
  learning: [
    'Machine learning',
    'Implementation history',
    'Version history',
    'Learning resources',
    'After an incident is assigned',
    'Lecciones del curso',
  ],
  communication: [
    'Validate example messages',
    'Inter-service communication',
    'Secure communication',
    'Notification queue running full',
    'Communications monitoring',
    'Project liaison',
    'Client update',
    'Regular updates',
  ],
  degradation: [
    'Performance degradation',
    'NodeRAIDDegraded',
    'Partial outage ordering',
    'Fallback grouping',
  ],
};

/** Titles that count only where their content bears it out. */
const DOUBTFUL: Record<string, readonly string[]> = {
  rollback: ['If the deploy fails', 'When a release goes wrong', 'Kill switch'],
  spof: ['Risks and mitigations', 'Team redundancy', 'High availability', 'Known issues', 'Dependencies'],
  emergency: [
    'Contacts',
    'Support',
    'Getting help',
    'Further help',
    'Get in touch',
    'On-call',
    'Incidents',
    "Don't panic",
  ],
  communication: ['Announcements', 'Communicating priorities', 'Vulnerability disclosure', 'Notifications'],
  degradation: ['Fallback IDs'],
  demand: ['Growth rate', 'Memory sizing'],
};

const catalogue = new Catalogue();

function strengthOf(topic: string, title: string): string | undefined {
  return catalogue.match(normaliseTitle(title)).find((match) => match.topic === topic)?.strength;
}

describe('lexicon', () => {
  for (const table of [ANNOUNCED, ABROAD]) {
    for (const [topic, titles] of Object.entries(table)) {
      it(`hears of ${topic} in ${titles.length} titles such as “${titles.at(-1)!}”`, () => {
        for (const title of titles) assert.equal(strengthOf(topic, title), 'strong', title);
      });
    }
  }
  for (const [topic, titles] of Object.entries(FALSE_FRIENDS)) {
    it(`does not take “${titles[0]!}” and its like for ${topic}`, () => {
      for (const title of titles) assert.notEqual(strengthOf(topic, title), 'strong', title);
    });
  }
  for (const [topic, titles] of Object.entries(DOUBTFUL)) {
    it(`doubts that “${titles[0]!}” and its like are ${topic} until they are read`, () => {
      for (const title of titles) assert.match(strengthOf(topic, title) ?? 'none', /weak|faint/, title);
    });
  }

  it('hears "Contain" in an incident plan only', () => {
    const hears = (kind?: 'incident' | 'procedure') =>
      catalogue.match('contain the incident', kind).some(({ topic }) => topic === 'emergency');
    assert.deepEqual([hears('incident'), hears('procedure'), hears()], [true, false, false]);
  });

  it('knows the topics of the catalogue and no other', () => {
    const known = new Set(TOPICS.map(({ id }) => id));
    for (const lexicon of LEXICONS)
      for (const topic of Object.keys(lexicon)) assert.ok(known.has(topic), topic);
  });

  it('has rollback, single points of failure, emergency and owners in each language', () => {
    for (const lexicon of LEXICONS.filter((other) => other !== englishIdioms)) {
      for (const topic of ['rollback', 'spof', 'emergency', 'owners', 'learning', 'communication']) {
        assert.ok((lexicon[topic]?.strong?.length ?? 0) > 0, topic);
      }
    }
  });

  it('holds phrases as titles are normalised, so that each can be found', () => {
    for (const lexicon of LEXICONS) {
      for (const [topic, { kinds, ...lists }] of Object.entries(lexicon)) {
        for (const phrase of [...Object.values(lists), ...Object.values(kinds ?? {})].flat()) {
          const parts = phrase.split(' ');
          assert.ok(parts[0] !== '*', `${topic}: ${phrase}: a phrase is looked up by its first word`);
          for (const word of parts.flatMap((part) =>
            part === '*' ? [] : part.replace(/\?$/, '').split('|'),
          )) {
            const bare = word.replace(/\+$/, '');
            if (/^(?:\d+|[a-z])$/.test(bare)) continue;
            assert.ok(
              /^[\p{L}\p{N}\p{M}']+$/u.test(bare) && bare === bare.toLowerCase(),
              `${topic}: ${phrase}`,
            );
          }
        }
      }
    }
  });
});
