import type { Lexicon } from '../recognition/lexicon';

/** Italian title phrases. */
export const italian: Lexicon = {
  rollback: {
    strong: [
      'rollback',
      'ripristino|ritorno|tornare della|alla|a versione *',
      'tornare|ritorno|ripristin+|rimettere|riportare|reinstall+ a|alla|la|della? versione|release|build|immagine di? prima|precedente|stabile *',
      'tornare|ritorno|ripristin+|rimettere|riportare|reinstall+ a|alla|la|della? vecchia|precedente|ultima versione|release|build|immagine *',
      'annullamento|annullare del? della? il? la? un? rilascio|deploy|migrazione|aggiornamento *',
      'marcia indietro',
      'come? tornare indietro',
      'piano|procedura di rientro|backout',
      'downgrade',
    ],
    not: [
      'rollback|annullamento di|della|una? transazione|transazioni *',
      'versione|versioni precedente|precedenti * documento|documenti|pagina|file|articolo',
    ],
  },
  spof: {
    strong: [
      'spof',
      'singolo|singoli|unico punto|punti di guasto|fallimento|errore|rottura',
      'punto|punti singolo|singoli|unico|unici|critici di? guasto|fallimento|rottura|errore',
      'modo|modi|modalità di guasto|errore|avaria',
      'scenario|scenari di? guasto|guasti|errore|disastro|indisponibilità|fermo *',
      'punti deboli',
      'anello|anelli debole|deboli',
      'cosa può|potrebbe andare|rompersi|cadere|fermarsi *',
      'cosa|che succede|accade se * cade|cadono|manca|ferma|risponde|giù|down|irraggiungibile|indisponibile',
      'impatto|impatti|effetti|conseguenze|comportamento in? caso? di|del|della|un? guasto|guasti|perdita|indisponibilità|caduta|fermo *',
      'perdita|indisponibilità|caduta|guasto di|del|della|un? server|nodo|sito|servizio|fornitore|database|rete|linea|datacenter *',
      'dipendenze critiche',
      'tolleranza ai guasti',
    ],
    whole: ['fragilità', 'senza ridondanza'],
    weak: [
      'ridondanza',
      'alta disponibilità',
      'resilienza',
      'rischio|rischi *',
      'problemi|limitazioni|criticità noti|note',
      'punti|componenti critici',
    ],
    mention: ['dipendenze *'],
    not: [
      'punti deboli dello|degli|del|di? studente|studenti|alunno|candidato *',
      'cosa|che succede se io|clicco|premo|utente|mio|cancello|elimino *',
    ],
  },
  emergency: {
    strong: [
      'emergenza|emergenze',
      'in caso di? un? incidente|incidenti|guasto|fermo|blocco|crisi|attacco|disservizio|indisponibilità|interruzione|intrusione *',
      'escalation',
      'chi devo|deve|bisogna|posso? chiamare|contattare|avvisare|svegliare|allertare',
      'reperibilità',
      'contatti|numeri|recapiti di? supporto|utili|crisi|tecnici',
      'pulsante di? panico|arresto|rosso',
      'risposta|gestione|trattamento agli|degli|ad|di|del|un? incidenti|incidente|disservizi|guasti',
      'unità|gestione|comitato|piano|procedura di|della? crisi',
      'primo|pronto intervento|soccorso',
      'prime azioni|mosse|misure|contromisure *',
      'azioni|misure immediate',
      'fuori orario',
      'incidente|incidenti grave|gravi|critico|critici|p1',
      'assistenza|supporto|presidio h24|24',
    ],
    whole: ['crisi', 'recapiti', 'reperibile|reperibili'],
    weak: ['contatto|contatti', 'informazioni|punto|punti di contatto', 'supporto *', 'assistenza'],
    kinds: {
      incident: ['contenimento|contenere *', 'passaggi|fasi di risposta', 'isolamento|isolare *', 'risposta'],
    },
    not: [
      'luce|luci|uscita|uscite|freno|livello|illuminazione di? emergenza',
      'contatto|contatti di emergenza * dipendente|dipendenti|paziente|alunno',
      'emergenza|emergenze modulo|funzionalità|campo|climatica|sanitaria *',
      'escalation dei|di privilegi|permessi',
      'incidente|incidenti passati|precedenti|pregressi|recenti',
    ],
  },
  owners: {
    strong: ['responsabile|responsabili *', 'proprietario|proprietari *', 'referente|referenti *'],
    weak: ['team|squadra', 'contatti'],
  },
  demand: {
    strong: [
      'carico|carichi|traffico|volume|volumi|utenza|utenti|domanda|richieste|crescita previst+|attes+|stimat+',
      'pianificazione|gestione|piano|stima di|della? capacità',
      'picco|picchi di|del|dei|a? traffico|carico|richieste|accessi|utenti|fine|stagionali|attesi|previsti *',
      'ora|ore|orari|periodo|periodi|giorni di punta|picco|maggior|maggiore *',
      'tenuta|reggere|sostenere il|al|i|del? carico|picco|picchi|traffico *',
      'quanto regge|reggiamo|cresce *',
      'quanti utenti|richieste|clienti|accessi *',
      'stagionalità',
    ],
    whole: ['i? picchi', 'crescita', 'volumetria|volumetrie', 'ordini di grandezza'],
    weak: ['capacità', 'scalabilità', 'traffico|carico|volumi', 'dimensionamento'],
    not: [
      'test|prova|prove di carico *',
      'carico|carichi di|del? lavoro|merci|merce|cognitivo *',
      'quanti|quante * posso|inclusi|licenza|licenze',
    ],
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
    strong: [
      'modalità di? degradat+|ridotta|manutenzione|ripiego|minima',
      'modalità|passare|passaggio|mettere di|in? sola lettura',
      'funzionamento|servizio|servizi|esercizio|operatività ridott+|degradat+|minimo|minimi|minima',
      'girare|vivere|continuare|lavorare|andare avanti? senza *',
      'cosa|che spegnere|disattivare|sacrificare|tagliare *',
      'degrado controllato|progressivo|graduale|funzionale|del|di servizio? *',
      'pagina di? cortesia|manutenzione',
      'cosa resta|funziona in|attivo|disponibile|ancora|senza|comunque *',
    ],
    whole: ['sola lettura', 'degrado|degradazione', 'ripiego', 'sovraccarico'],
    not: [
      'degrado|degradazione del|della|delle|di? prestazioni|qualità|segnale|urbano|ambientale *',
      'utente|utenti|campo|campi|accesso|ruolo|permesso|permessi|replica in|di|a sola lettura',
      'lavorare|girare|continuare|vivere senza docker|account|registrazione|root|installare *',
    ],
  },
  recovery: {
    strong: ['backup *', 'copie di sicurezza', 'ripristino dei|dati|da|e *', 'disaster recovery'],
    weak: ['ripristino|recupero'],
  },
  communication: {
    strong: [
      'comunicazione|comunicazioni di|in|durante|della caso? di? crisi|emergenza|incidente|incidenti|fermo *',
      'comunicazione|comunicazioni con|verso|a|ai|agli|alla i|gli? utenti|clienti|direzione|business|partner|fornitori|stakeholder *',
      'piano|strategia|matrice|canali|responsabile di|della comunicazione',
      'avvisare|avvertire|informare|notificare i|gli|la? clienti|utenti|direzione|colleghi|partner|fornitori|stakeholder *',
      'avviso|avvisi|messaggio|messaggi|mail|email|annuncio|aggiornamenti a|ai|agli|per gli|i? utenti|clienti *',
      'avviso|avvisi|preavviso|annunciare|comunicare|comunicazione di|del|un|il? fermo|manutenzione|disservizio|disservizi|interruzione|guasto *',
      'pagina di stato',
      'chi deve|bisogna? avvisare|informare|avvertire *',
      'tenere * informati|aggiornati',
      'cosa|che dire|scrivere|rispondere a|ai|agli|alla *',
      'parti interessate',
    ],
    whole: ['comunicazione|comunicazioni interna|esterna|interne|esterne ed? interna|esterna?', 'preavviso'],
    weak: ['annunci', 'avvisi', 'notifiche'],
    not: [
      'protocollo|protocolli|porta|bus|modulo|interfaccia|errore|errori di|della comunicazione *',
      'comunicazione|comunicazioni tra|fra|seriale|asincrona|sincrona *',
      'comunicazione con il|la|i? database|server|api|backend|dispositivo|dispositivi|broker *',
      'pagina di stato * ordine|ordini|pratica|spedizione|stampante',
    ],
  },
  expectations: {
    strong: ['aspettative', 'livello|livelli di servizio'],
    weak: ['impatto'],
  },
  learning: {
    strong: [
      'lezione|lezioni apprese|appresa|imparate|imparata',
      'cosa|che|ciò che? abbiamo imparato|capito|appreso *',
      'attività|analisi|revisione|riesame|riunione|report post incidente|mortem',
      'revisione|riesame|rapporto|relazione|report di|del|degli|sul|sugli? incidente|incidenti|disservizio|disservizi *',
      'dopo incidente',
      'postmortem',
      'incidenti|guasti|disservizi passati|precedenti|pregressi|recenti',
      'storico|storia|registro|cronologia di|degli|dei|delle? incidenti|incidente|guasti|disservizi|interruzioni|fermi',
      'cosa è già? andato|andata storto|male *',
      'cosa non ha|è funzionato|andato *',
      'cosa è già successo|accaduto *',
      'retrospettiva|retrospettive',
    ],
    whole: ['lezioni', 'già successo|accaduto'],
    not: [
      'imparato in|nella * lezione|corso|capitolo|modulo|guida',
      'lezione|lezioni di|del|dei corso|musica|guida|italiano *',
      'retrospettiva|retrospettive sprint|modulo|bacheca',
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
