import type { Lexicon } from '../recognition/lexicon';

/** Dutch title phrases. */
export const dutch: Lexicon = {
  rollback: {
    strong: [
      'rollback+|terugdraaiplan|terugrollen|terugvalplan|terugvalscenario+|fallbackplan|downgrade',
      'terugdraaien *',
      'terugvallen|terugkeren|terugschakelen op|naar *',
      'terug naar de|een? laatste? vorige|oude|eerdere|stabiele|werkende *',
      'ongedaan maken',
      'wijziging+|release+|deployment+|update+|migratie+ * intrekken|terughalen|terugzetten|afbreken',
      'vorige|oude|eerdere versie|release|build * terugzetten|herstellen|installeren|uitrollen|deployen',
      'laatste werkende|goede|stabiele versie|release|build *',
    ],
    weak: ['als|wanneer * mislukt|misgaat|faalt'],
    not: [
      'rollback|terugdraaien|ongedaan|intrekken maken|van|op|bij van? een|de|het? boeking+|betaling+|factuur|mutatie+|bestelling+|transactie+|document+ *',
      'boeking+|betaling+|factuur|mutatie+|bestelling+|transactie+|document+ * terugdraaien|ongedaan|intrekken *',
      'terugzetten|terugkeren|terug naar|op de|het? vorige|oude|oorspronkelijke|eerdere|standaard? pagina|scherm|menu|stap|instellingen',
    ],
  },
  spof: {
    strong: [
      'spof|spofs|faalpunt+|faalwijzen|faalmodi|faalscenario+|storingsscenario+|uitvalscenario+|achilleshiel',
      'zwakke|zwakste|kwetsbare plek|plekken|punten|schakel|schakels',
      'wat kan er? allemaal? mis *',
      'wat kan|kunnen er? stuk|uitvallen|omvallen *',
      'waar kan het * knappen|breken|misgaan',
      'wat gebeurt er als|wanneer * * uitvalt|uitvallen|wegvalt|faalt|plat|onbereikbaar|offline|down',
      'wat gebeurt er bij|zonder * uitval|storing|storingen|stroomuitval *',
      'wat als * uitvalt|wegvalt|faalt|plat|onbereikbaar|down',
      'kritieke|kritische afhankelijkheden|componenten|onderdelen',
      'uitval|uitvallen|wegvallen van *',
      'gevolgen|impact|effect|gedrag van|bij een|de|het? uitval|storing|storingen|wegvallen *',
      'geen redundantie',
    ],
    whole: ['wat als'],
    weak: [
      'redundantie|uitwijk|failover',
      'risico|risicos *',
      'hoge beschikbaarheid',
      'bekende problemen|beperkingen',
    ],
    mention: ['afhankelijkheden *'],
    not: [
      'wat gebeurt er als|wanneer|bij ik|je|u|een|de|het? gebruiker|klant|klik|login|update|installatie|aanmelding *',
      'uitval|uitvallen van? medewerkers|personeel|studenten',
    ],
  },
  emergency: {
    strong: [
      'nood|noodgeval+|noodprocedure+|noodplan+|noodnummer+|noodcontact+|noodsituatie+|noodmaatregel+|noodtoegang|noodknop|noodrem|noodstop+|escalatie+|escaleren|calamiteit+|piket+|storingsdienst+|wachtdienst+|storingsnummer|storingsprocedure|storingsmelding+|crisisteam|crisisplan|bellijst|incidentrespons|incidentafhandeling|incidentbeheer|incidentmanagement|incidentprocedure|beveiligingsincident+|datalek|datalekken',
      'in geval van storing+|uitval|calamiteit+|incident|incidenten|problemen *',
      'wie|wanneer * bellen|bel|belt|wekken|inschakelen|waarschuwen *',
      'waar|storing|storingen|incident|incidenten|datalek * melden',
      'handelen|werkwijze|procedure|stappenplan|maatregelen|instructie+|draaiboek|omgaan|reactie|afhandeling|doen bij|van|op|met een|de|het? ernstige? storing+|uitval|calamiteit+|incident|incidenten',
      'eerste hulp|maatregelen',
      'eerste stappen|acties bij|na|tijdens een|de|het? ernstige? storing+|uitval|calamiteit+|incident|incidenten|problemen',
      'directe acties|maatregelen',
      'buiten kantoortijd|kantooruren|werktijden *',
      'midden in de nacht *',
      'als|wanneer de|het|alles * misgaat|platligt|down',
      'contact|support met|van de? leverancier+',
    ],
    whole: [
      'bij|tijdens een|de|het? ernstige? storing+|uitval|calamiteit+|incident|incidenten|problemen|spoed',
      'wat te doen',
      'belangrijke contacten',
    ],
    weak: [
      'contact|contacten|contactgegevens|contactpersonen|contactinformatie|telefoonnummers|hulp',
      'ondersteuning|support *',
    ],
    kinds: { incident: ['isoleren|reactiestappen', 'inperking|indammen *'] },
    not: [
      'calamiteitenverlof|calamiteitenoefening+',
      'eerdere|vorige|oude|recente incidenten|storingen|calamiteiten *',
      'escalatie|escaleren van rechten|privileges|klachten',
      'noodcontact+|noodnummer in|van|op het|een|de? profiel|gebruiker|patiënt|app',
      'noodknop * app|cliënt+|bewoner+',
      'onderhoud|werkzaamheden|jobs|releases|updates buiten *',
      'incident aanmaken|toewijzen|sluiten',
      'escalatie+|noodcontact+|storingsmelding+ * aanmaken|toevoegen|registreren',
      'nood wijziging+|patch+|release+|update+',
    ],
  },
  demand: {
    strong: [
      'drukte|piekbelasting|piekmoment+|pieken|piekperiode+|piekuren|piekverkeer|hoogseizoen|capaciteitsplan+|groeiverwachting+|gebruikersaantallen',
      'verwachte|verwacht|maximale|normale belasting|drukte|verkeer|gebruik|volume|groei',
      'drukke|drukste dagen|periodes|momenten|maanden',
      'wanneer is|wordt het * druk|drukst',
      'groei van|in de|het? verkeer|gebruik|data|aantal',
      'belasting|verkeer|gebruik door|over|gedurende het|de jaar|dag|week',
      'hoeveel gebruikers|bezoekers|verzoeken|verkeer *',
    ],
    whole: ['groei|vraag'],
    weak: ['capaciteit|schaalbaarheid|belasting|prognose'],
    not: [
      'capaciteitsplanning van|voor? het|de? team|teams|personeel|sprint|projecten',
      'hoeveel * licentie|licenties|kost|toegestaan *',
    ],
  },
  degradation: {
    strong: [
      'onderhoudsmodus|noodbedrijf|noodmodus|terugvalscenario+|leesmodus|afschakelen',
      'beperkt|beperkte|verminderde modus|werking|dienstverlening|functionaliteit',
      'alleen lezen *',
      'met de handrem *',
      'draaien|werken|doorwerken zonder *',
      'wat|welke kan|kunnen * uitzetten|uitschakelen',
      'wat werkt|draait|kan er|het? nog|wel *',
      'gedrag|werking|maatregelen bij|onder hoge? belasting|overbelasting|drukte',
    ],
    not: [
      'alleen lezen toegang|rechten|rol|gebruiker|gebruikers|account+|replica',
      'draaien|werken zonder docker|root|installatie|beheerdersrechten',
    ],
  },
  communication: {
    strong: [
      'communicatieplan+|communicatiekanalen|crisiscommunicatie|storingscommunicatie|persbericht+|statuspagina|storingsbericht+|aankondiging|aankondigingen|meldplicht',
      'communicatie bij|tijdens|rond|richting *',
      'communicatie naar|met|aan de|het? klanten|gebruikers|medewerkers|stakeholders|ketenpartners|buiten',
      'externe|interne communicatie',
      'klanten|gebruikers|medewerkers|stakeholders|ketenpartners * informeren|inlichten|waarschuwen',
      'informeren|inlichten|bericht van|aan|naar de|het|alle|onze? klanten|gebruikers|medewerkers|stakeholders|ketenpartners',
      'informeren van *',
      'wie * weten|informeren|informeert|inlichten *',
      'op de hoogte brengen|stellen|houden',
      'onderhoud|storing|storingen aankondigen|communiceren',
    ],
    whole: ['communicatie', 'communicatie en *'],
    not: [
      'communicatie tussen|via|over|met|naar|per * service|services|dienst|diensten|server|servers|client|database|backend|apis|componenten|apparaten|netwerk|systemen *',
      'versleutelde|asynchrone|beveiligde communicatie',
      'statuspagina van|voor * bestelling|zending|printer+',
      'aankondiging+ in|maken|toevoegen *',
    ],
  },
  learning: {
    strong: [
      'leerpunten|terugblik|retrospective|incidenthistorie|incidentrapport+',
      'geleerde lessen',
      'lessen uit|getrokken|geleerd *',
      'wat we|hebben we? * geleerd *',
      'leren van|uit incidenten|fouten|storingen',
      'evaluatie+|nabespreking|terugblik|analyse|verslag|acties|maatregelen na|van|uit een|de|het? ernstige? storing+|uitval|calamiteit+|incident|incidenten',
      'eerdere|vorige|recente|bekende incidenten|storingen|calamiteiten',
      'eerder|ooit|al misgegaan|misging|gebeurd',
      'wat ging|liep er? mis|fout *',
      'bijna incidenten|ongevallen',
    ],
    whole: ['lessen|evaluatie|evaluaties|nazorg', 'na een|het|de? incident|storing|calamiteit|uitval'],
    not: [
      'geleerde lessen * cursus|module|leerlingen|studenten',
      'wat * geleerd * cursus|module|hoofdstuk|les',
      'evaluatie van * model|modellen|expressie+|medewerkers *',
      'sprint retrospective|terugblik',
    ],
  },
  owners: {
    strong: ['beheerder|beheerders|beheer', 'eigenaar|eigenaren|verantwoordelijk+ *'],
    weak: ['team|contactpersonen'],
  },
  resources: {
    strong: ['benodigde middelen|resources|toegang'],
    weak: ['middelen|vereisten|voorwaarden|toegang|infrastructuur'],
  },
  release: {
    strong: [
      'uitgifte|releaseproces',
      'uitrol|uitrollen|deployment|deployen *',
      'in productie nemen|brengen',
    ],
  },
  'in-production': {
    strong: ['huidige versie|versies', 'wat draait *', 'welke versie *'],
  },
  detection: {
    strong: ['monitoring', 'bewaking|alarmen|alarmering|waarschuwingen|detectie *'],
    weak: ['logs|meetwaarden'],
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
  expectations: {
    strong: ['verwachtingen|dienstverleningsniveau'],
    weak: ['impact'],
  },
  future: {
    strong: ['doelen|doelstellingen', 'toekomst|geplande *', 'volgende stappen'],
  },
  success: {
    strong: ['successen', 'wat ging goed|er *'],
  },
  decisions: {
    strong: ['besluit|besluiten|beslissingen *'],
  },
  meaning: {
    strong: ['betekenis|symptoom|symptomen|omschrijving|beschrijving'],
  },
  impact: {
    strong: ['impact|gevolgen'],
  },
  diagnosis: {
    strong: ['diagnose|onderzoek', 'oorzaak|oorzaken *'],
  },
  mitigation: {
    strong: ['oplossing|oplossingen|verhelpen|maatregelen'],
  },
  troubleshooting: {
    strong: ['probleemoplossing', 'veelvoorkomende *', 'problemen oplossen', 'bekende problemen'],
  },
};
