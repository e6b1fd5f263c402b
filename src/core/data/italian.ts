import type { Lexicon } from '../recognition/lexicon';

/** Italian title phrases. */
export const italian: Lexicon = {
  rollback: {
    strong: [
      'rollback',
      'ripristino|ritorno|tornare della|alla|a versione *',
      'ripristino della versione *',
      'annullamento|annullare del? il? la? rilascio|modifica|deploy *',
      'marcia indietro',
      'tornare indietro',
      'downgrade',
    ],
  },
  spof: {
    strong: [
      'spof',
      'singolo|singoli|unico punto|punti di guasto|fallimento|errore',
      'punto|punti singolo|singoli|unico|unici|critici di? guasto|fallimento',
      'modalità di guasto|errore',
      'scenario|scenari di guasto|errore|disastro',
      'punti deboli',
      'cosa può andare *',
      'cosa succede se *',
      'dipendenze critiche',
      'tolleranza ai guasti',
    ],
    weak: [
      'ridondanza',
      'alta disponibilità',
      'resilienza',
      'rischio|rischi *',
      'problemi|limitazioni noti|note',
    ],
    mention: ['dipendenze *'],
  },
  emergency: {
    strong: [
      'emergenza|emergenze',
      'in caso di *',
      'escalation',
      'chi chiamare|contattare|avvisare',
      'reperibilità',
      'contatti di emergenza|reperibilità|supporto',
      'pulsante di *',
      'risposta agli? incidenti|incidente',
      'gestione degli? incidenti|incidente',
      'primo intervento',
      'primi passi *',
      'azioni|misure immediate',
      'fuori orario',
    ],
    weak: ['contatto|contatti', 'informazioni|punto|punti di contatto', 'supporto *', 'assistenza'],
    kinds: {
      incident: ['contenimento|contenere *', 'passaggi|fasi di risposta', 'isolamento|isolare *', 'risposta'],
    },
  },
  owners: {
    strong: ['responsabile|responsabili *', 'proprietario|proprietari *', 'referente|referenti *'],
    weak: ['team|squadra', 'contatti'],
  },
  demand: {
    strong: [
      'domanda',
      'carico|traffico previsto|atteso',
      'pianificazione della? capacità',
      'picco|picchi *',
      'crescita',
      'stagionalità',
    ],
    weak: ['capacità', 'scalabilità', 'traffico|carico'],
  },
  resources: {
    strong: ['risorse necessarie|richieste'],
    weak: ['risorse', 'prerequisiti|requisiti', 'accessi|accesso', 'infrastruttura'],
  },
  release: {
    strong: [
      'rilascio|rilasci *',
      'messa in produzione|esercizio',
      'distribuzione *',
      'pubblicazione',
      'processo di rilascio|distribuzione',
    ],
  },
  'in-production': {
    strong: ['versione|versioni attuale|corrente|in *', 'cosa gira *'],
  },
  detection: {
    strong: ['monitoraggio *', 'allarmi|avvisi|allerta *', 'rilevamento *'],
    weak: ['metriche', 'log'],
  },
  degradation: {
    strong: ['modalità degradata|manutenzione|di|sola *', 'degrado *', 'funzionamento ridotto|degradato'],
  },
  recovery: {
    strong: ['backup *', 'copie di sicurezza', 'ripristino dei|dati|da|e *', 'disaster recovery'],
    weak: ['ripristino|recupero'],
  },
  communication: {
    strong: [
      'comunicazione|comunicazioni *',
      'piano di comunicazione',
      'avvisare|informare|notificare i|gli|clienti|utenti *',
      'pagina di stato',
      'chi avvisare|informare *',
      'annunci',
    ],
  },
  expectations: {
    strong: ['aspettative', 'livello|livelli di servizio'],
    weak: ['impatto'],
  },
  learning: {
    strong: [
      'lezioni apprese|imparate',
      'cosa abbiamo imparato',
      'attività|analisi post *',
      'dopo incidente',
      'postmortem',
      'incidenti passati|precedenti',
      'storico|storia degli? incidenti',
      'retrospettiva',
    ],
  },
  future: {
    strong: ['obiettivi', 'futuro', 'prossimi passi', 'miglioramenti previsti|futuri'],
  },
  success: {
    strong: ['cosa è andato *', 'successi'],
  },
  decisions: {
    strong: ['decisione|decisioni *', 'consenso'],
  },
  meaning: {
    strong: ['significato', 'sintomo|sintomi', 'descrizione'],
  },
  impact: {
    strong: ['impatto', 'conseguenze'],
  },
  diagnosis: {
    strong: ['diagnosi', 'causa|cause *', 'indagine'],
  },
  mitigation: {
    strong: ['mitigazione', 'risoluzione', 'soluzione|soluzioni', 'rimedio|rimedi'],
  },
  troubleshooting: {
    strong: ['risoluzione dei? problemi', 'problemi comuni|frequenti|noti'],
  },
};
