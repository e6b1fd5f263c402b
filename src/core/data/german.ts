import type { Lexicon } from '../recognition/lexicon';

/** German title phrases. */
export const german: Lexicon = {
  rollback: {
    strong: [
      'rollback+|zurückroll+|rücknahme+|downgrade|rückfallplan+|rückfallebene',
      'rückgängig *',
      'revert|zurücknehmen|zurückziehen|zurücksetzen|rückbau|abbruch der|des|eines|einer änderung+|release+|deployment+|update+|migration+|rollout',
      'änderung+|release+|deployment+|update+|migration+|rollout zurücknehmen|zurückziehen|zurücksetzen|abbrechen',
      'zurück|zurücksetzen|rückkehr auf|zur|zum die|den? vorherig+|vorig+|alte|alten|letzten|letzte|vorversion *',
      'vorherig+|vorig+|alte|alten|alter|stabile version|stand|build|release wieder? wiederherstellen|einspielen|ausrollen|deployen|drauf',
      'letzte version wiederherstellen',
      'wiederherstellung|wiederherstellen|einspielen der|des vorherig+|vorig+|alten|vorversion *',
      'auf|zur vorherige|vorherigen version *',
    ],
    whole: ['rückbau'],
    weak: [
      'wenn|falls * fehlschlägt|schiefgeht|scheitert',
      'fehlgeschlagene|fehlerhafte deployment|release|aktualisierung',
    ],
    not: [
      'transaktion+',
      'rollback|rücknahme|rückgängig|zurücksetzen im|in|bei|von|der|des|einer|eines einer|eines|der? buchung+|beleg+|rechnung+|zahlung+|bestellung+|antrag+|dokument+',
      'buchung+|beleg+|rechnung+|zahlung+|bestellung+|antrag+|dokument+ rückgängig|zurücknehmen|zurücksetzen *',
      'zurück zur|zum letzten|vorherigen|alten seite|menü|ansicht|schritt|übersicht',
    ],
  },
  spof: {
    strong: [
      'spof|spofs|schwachpunkt+|störfall|störfälle|ausfallart+|ausfallszenari+|ausfallverhalten|ausfallsicherheit|fehlerszenari+|störungsszenari+',
      'single points? of failure',
      'einzelne+|kritische fehlerquelle+|ausfallpunkte',
      'was kann * schiefgehen|ausfallen|kaputtgehen',
      'was passiert|geschieht wenn * * ausfällt|ausfallen|wegfällt|fehlt|weg|offline|down|erreichbar',
      'was passiert|geschieht bei|beim|ohne * ausfall|störung|störungen|wegfall|stromausfall *',
      'was steht|fällt|bricht|geht aus|nicht? mehr? wenn|bei|ohne *',
      'kritische abhängigkeit+|komponenten',
      'ausfall|ausfälle von|der|des|eines|einer|einzelner *',
      'auswirkung+|folgen|verhalten eines|einer|bei|beim|von einem|einer? ausfall+|störung+ *',
    ],
    whole: ['redundanz'],
    weak: [
      'redundanz+|hochverfügbarkeit|schwachstellen|failover',
      'risiko|risiken *',
      'bekannte probleme|fehler|einschränkungen|risiken',
    ],
    mention: ['abhängigkeit|abhängigkeiten'],
    not: [
      'was passiert|geschieht wenn|bei|beim ich|sie|ein|eine|einer|der|die? benutzer|nutzer|kunde|klick|login|anmeldung|bestellung|update|installation *',
      'ausfall von|der zahlungen|forderungen|unterricht|mitarbeitern',
    ],
  },
  emergency: {
    strong: [
      'notfall+|notruf+|eskalation+|eskalieren|sofortmaßnahme+|bereitschaft+|rufbereitschaft+|pikett+|störungsdienst|störungsmeldung+|telefonkette|alarmkette|vorfallbehandlung|vorfallreaktion|vorfallmanagement|sicherheitsvorfall|datenpanne+',
      'erste maßnahmen|hilfe|minuten *',
      'erste schritte bei|im störung+|ausfall+|problemen',
      'wen * anrufen|wecken|alarmieren|kontaktieren|verständigen',
      'wer ist|wird * erreichbar|angerufen|alarmiert|alarmieren|kontaktieren|informieren',
      'störung+|ausfall|vorfall|vorfälle|sicherheitsvorfall * melden',
      'vorgehen+|maßnahmen|reaktion|umgang|handhabung|verhalten|checkliste|tun bei|beim|im|auf|mit|von einem|einer? störung+|ausfall+|vorfall+|vorfäll+|incident+',
      'ansprechpartner im|bei *',
      'incident response',
      'außerhalb der geschäftszeiten|bürozeiten *',
      'support|hotline|kontakt beim|vom|des hersteller+|dienstleister+',
    ],
    whole: [
      'bei|beim|im einem|einer? störung+|ausfall+|vorfall+|vorfäll+|incident+|problemen',
      'was tun',
      'wichtige kontakte',
    ],
    weak: [
      'ansprechpartner+|ansprechpersonen|kontakt|kontakte|kontaktdaten|kontaktinformationen|kontaktpersonen|telefonnummern|support',
      'hilfe|unterstützung *',
      'support ressourcen|kontakt',
    ],
    kinds: { incident: ['antwortschritte|reaktionsschritte|eindämmung|eindämmen|isolieren|maßnahmen'] },
    not: [
      'notfalldaten+|notfallaufnahme|notfallpatient+|notfallübung+|notfallwiederherstellung|notfalländerung+|notfallupdate+|bereitschaftsprüfung+|bereitschaftstest+',
      'vergangen+|früher+|bisherig+ vorfälle|störungen|notfälle',
      'notfallkontakt+ im|des|von profil|app|benutzer+|patienten',
      'notfall änderung+|patch+|update+',
      'bereitschaft zur|zum *',
      'eskalation der|von privilegien|rechten|beschwerden',
      'eskalation+|bereitschaft+|notfall+ * anlegen|erfassen|abrechnen|modul',
      'wartung+|jobs|zugriff außerhalb *',
    ],
  },
  demand: {
    strong: [
      'mengengerüst+|lastprofil+|lastspitze+|lastverhalten|lastprognose|spitzenlast+|spitzenzeit+|stoßzeit+|hochlast+|kapazitätsplan+|kapazitätsbedarf|kapazitätsgrenze+|bedarfsplanung|wachstum|saisonalität|zugriffszahlen|nutzerzahlen',
      'erwartete last|nutzung|zugriffe|anfragen|mengen',
      'saisonale schwankungen|spitzen',
      'wie viel|viele last|anfragen|nutzer|benutzer|zugriffe *',
    ],
    whole: ['bedarf|nachfrage'],
    weak: ['kapazität|kapazitäten|skalierung|skalierbarkeit|last|auslastung|prognose'],
    not: ['kapazitätsplanung im|des|der|für|von team+|personal+|sprint+|fertigung|mitarbeiter+'],
  },
  degradation: {
    strong: [
      'notbetrieb+|notlauf+|ersatzbetrieb|wartungsmodus|lastabwurf|lesemodus|rückfallebene+',
      'degradierte+ *',
      'eingeschränkte+|reduzierte+ betrieb|modus|funktionsumfang',
      'nur lese|lesen modus|betrieb',
      'verhalten|betrieb|maßnahmen bei|unter hoher? last|überlast',
      'was|welche * abschalten|abschaltbar|abgeschaltet|verzichtbar',
      'was geht|läuft|funktioniert noch|weiter|trotzdem *',
    ],
  },
  communication: {
    strong: [
      'kommunikationsplan+|kommunikationsweg+|kommunikationskanäle|krisenkommunikation|störungskommunikation|notfallkommunikation|statusseite|ankündigung+|störungsinformation+|kundeninformation+|pressemitteilung+|meldepflicht+',
      'kommunikation bei|während|nach *',
      'kommunikation mit|an den|die|der? kunden|nutzer+|anwender+|stakeholder|behörden',
      'externe|interne kommunikation',
      'kunden|nutzer+|anwender+|stakeholder|behörden * informieren|benachrichtigen|vorwarnen',
      'information|informieren|benachrichtigung|meldung an|der|des|von die|den? kunden|nutzer+|anwender+|stakeholder|behörden',
      'wer|wem|wen|wann * bescheid *',
      'wen|wer * informieren|informiert',
      'wartung+|störung+ ankündigen|kommunizieren',
    ],
    whole: ['kommunikation', 'kommunikation und *', 'wen wir informieren'],
    weak: ['benachrichtigung|benachrichtigungen'],
    not: [
      'kommunikation zwischen|über|via|per|mit * service+|dienst+|server+|client|datenbank|backend|apis|http+|gerät+|schnittstelle+|system+ *',
      'statusseite der|des|vom * drucker+|gerät+|bestellung *',
      'ankündigung+ im|in * forum|modul|kurs',
    ],
  },
  learning: {
    strong: [
      'nachbetrachtung|aufarbeitung|rückblick|retrospektive|postmortem+|vorfallbericht+|störungsbericht+',
      'nachbereitung *',
      'lessons learned',
      'gelernte|gezogene lektionen|lehren',
      'lehren aus *',
      'gewonnene erkenntnisse',
      'was wir|haben wir? * gelernt *',
      'lernen aus fehlern|störungen|vorfällen',
      'aktivität+|analyse|erkenntnisse|maßnahmen nach|aus einem|einer|dem? störung+|ausfall+|vorfall+|vorfäll+|incident+',
      'frühere|vergangene|bisherige vorfälle|störungen|ausfälle',
      'was|wo * schiefgelaufen|schiefgegangen|schiefging',
      'was lief|ging * schief',
    ],
    whole: ['lehren|erkenntnisse', 'nach einem|einer|dem|der? störung|ausfall|notfall|vorfall'],
    not: [
      'was * gelernt * kapitel|kurs|modul',
      'nachbereitung der|des|einer|nach? installation|migration|updates|wartung|unterrichts|meetings',
    ],
  },
  owners: {
    strong: [
      'verantwortlich+|verantwortung|eigentümer|inhaber|betreuer|betreuung|produktverantwortlich+',
      'zuständig+ *',
    ],
    weak: ['team|ansprechpartner|kontakt'],
  },
  resources: {
    strong: ['ressourcenbedarf', 'benötigte ressourcen|zugänge|rechte'],
    weak: ['ressourcen|voraussetzungen|zugang|zugänge|zugriff|infrastruktur'],
  },
  release: {
    strong: [
      'bereitstellung|auslieferung|inbetriebnahme|veröffentlichung|deployment|deployments|rollout|ausrollen',
      'release prozess',
    ],
  },
  'in-production': {
    strong: ['aktuelle version|versionen', 'was läuft *', 'welche version *', 'version in produktion'],
  },
  detection: {
    strong: ['überwachung|monitoring|alarme|alarmierung+|störungserkennung', 'erkennung *'],
    weak: ['protokolle|logs|metriken'],
  },
  recovery: {
    strong: [
      'notfallwiederherstellung|wiederanlauf+',
      'wiederherstellung|datensicherung|backup|backups *',
      'sicherung und wiederherstellung',
    ],
    weak: ['erholung'],
  },
  expectations: {
    strong: ['erwartungen|servicelevel+|kundenauswirkung+'],
    weak: ['auswirkung|auswirkungen'],
  },
  future: {
    strong: ['ziele|ausblick|zukunft|roadmap', 'geplante *', 'nächste schritte'],
  },
  success: {
    strong: ['erfolge', 'was gut lief|gelaufen *', 'was lief gut'],
  },
  decisions: {
    strong: ['entscheidung|entscheidungen|beschlüsse|konsens'],
  },
  meaning: {
    strong: ['bedeutung|symptom|symptome|beschreibung'],
  },
  impact: {
    strong: ['auswirkung|auswirkungen|folgen'],
  },
  diagnosis: {
    strong: ['diagnose|ursache|ursachen|untersuchung|fehlersuche|fehleranalyse'],
  },
  mitigation: {
    strong: ['abhilfe|behebung|lösung|gegenmaßnahmen|fehlerbehebung|entschärfung'],
  },
  troubleshooting: {
    strong: ['problembehandlung|fehlerbehebung|fehlersuche', 'häufige *', 'bekannte probleme'],
  },
};
