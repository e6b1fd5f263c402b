import type { Lexicon } from '../recognition/lexicon';

/** Dutch title phrases. */
export const dutch: Lexicon = {
  rollback: {
    strong: [
      'rollback+',
      'terugdraaien *',
      'terugrollen',
      'terugvallen op|naar *',
      'terug naar de? vorige *',
      'ongedaan maken',
      'vorige versie terugzetten|herstellen|installeren',
      'downgrade',
    ],
  },
  spof: {
    strong: [
      'spof|spofs',
      'zwakke plek|plekken|punten',
      'zwakste schakel',
      'faalscenario+',
      'storingsscenario+',
      'uitvalscenario+',
      'faalwijzen|faalmodi',
      'wat kan er? mis *',
      'wat gebeurt er als|bij *',
      'kritieke afhankelijkheden|componenten',
      'uitval van *',
    ],
    weak: ['redundantie', 'hoge beschikbaarheid', 'risico|risicos *', 'bekende problemen|beperkingen'],
    mention: ['afhankelijkheden *'],
  },
  emergency: {
    strong: [
      'nood+',
      'in geval van *',
      'escalatie+',
      'escaleren',
      'wie te|moet|kan|bel *',
      'storingsdienst|piket|piketdienst|wachtdienst',
      'bij een? storing|calamiteit|incident|noodgeval|problemen *',
      'calamiteit|calamiteiten *',
      'incidentrespons|incidentafhandeling|incidentbeheer',
      'afhandeling van incidenten',
      'eerste hulp|acties|stappen bij *',
      'directe acties|maatregelen',
      'buiten kantoortijd|kantooruren',
    ],
    weak: [
      'contact|contacten',
      'contactgegevens|contactpersonen|contactinformatie',
      'ondersteuning|support *',
      'hulp',
    ],
    kinds: {
      incident: ['inperking|indammen *', 'isoleren', 'reactiestappen'],
    },
  },
  owners: {
    strong: [
      'eigenaar|eigenaren *',
      'verantwoordelijke|verantwoordelijken|verantwoordelijk|verantwoordelijkheden *',
      'beheerder|beheerders|beheer',
    ],
    weak: ['team', 'contactpersonen'],
  },
  demand: {
    strong: [
      'verwachte belasting|drukte|verkeer|gebruik',
      'piekbelasting|piekmomenten|pieken',
      'capaciteitsplanning',
      'vraag',
      'groei',
    ],
    weak: ['capaciteit', 'schaalbaarheid', 'belasting'],
  },
  resources: {
    strong: ['benodigde middelen|resources|toegang'],
    weak: ['middelen', 'vereisten|voorwaarden', 'toegang', 'infrastructuur'],
  },
  release: {
    strong: [
      'uitrol|uitrollen *',
      'uitgifte',
      'in productie nemen|brengen',
      'deployment|deployen *',
      'releaseproces',
    ],
  },
  'in-production': {
    strong: ['huidige versie|versies', 'wat draait *', 'welke versie *'],
  },
  detection: {
    strong: ['bewaking *', 'monitoring', 'alarmen|alarmering|waarschuwingen *', 'detectie *'],
    weak: ['logs|meetwaarden'],
  },
  degradation: {
    strong: [
      'onderhoudsmodus',
      'beperkte modus|werking|dienstverlening',
      'noodbedrijf',
      'terugvalscenario+',
      'alleen lezen *',
    ],
  },
  recovery: {
    strong: [
      'backup|backups *',
      'back up|ups *',
      'herstel van|na *',
      'herstellen van|uit *',
      'terugzetten van *',
    ],
    weak: ['herstel'],
  },
  communication: {
    strong: [
      'communicatie *',
      'communicatieplan',
      'klanten|gebruikers informeren|inlichten',
      'informeren van *',
      'statuspagina',
      'aankondiging|aankondigingen',
      'wie informeren *',
    ],
  },
  expectations: {
    strong: ['verwachtingen', 'dienstverleningsniveau'],
    weak: ['impact'],
  },
  learning: {
    strong: [
      'geleerde lessen',
      'lessen',
      'wat we geleerd *',
      'na het incident',
      'evaluatie van|na *',
      'eerdere|vorige incidenten|storingen',
      'nazorg',
      'terugblik|retrospective',
    ],
  },
  future: {
    strong: ['doelen|doelstellingen', 'toekomst *', 'volgende stappen', 'geplande *'],
  },
  success: {
    strong: ['wat ging goed|er *', 'successen'],
  },
  decisions: {
    strong: ['besluit|besluiten|beslissingen *'],
  },
  meaning: {
    strong: ['betekenis', 'symptoom|symptomen', 'omschrijving|beschrijving'],
  },
  impact: {
    strong: ['impact', 'gevolgen'],
  },
  diagnosis: {
    strong: ['diagnose', 'oorzaak|oorzaken *', 'onderzoek'],
  },
  mitigation: {
    strong: ['oplossing|oplossingen', 'verhelpen', 'maatregelen'],
  },
  troubleshooting: {
    strong: ['probleemoplossing', 'problemen oplossen', 'veelvoorkomende *', 'bekende problemen'],
  },
};
