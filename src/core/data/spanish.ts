import type { Lexicon } from '../recognition/lexicon';

/** Spanish title phrases. */
export const spanish: Lexicon = {
  rollback: {
    strong: [
      'rollback',
      'reversión|reversiones',
      'revertir|revertiendo *',
      'marcha|vuelta atrás',
      'volver|vuelta|regresar|retornar a la? versión *',
      'restaurar la? versión *',
      'deshacer *',
      'retroceso',
      'desinstalación y reversión',
      'downgrade',
    ],
    weak: ['si * falla|fallan', 'despliegue fallido'],
    not: ['rollback|reversión de transacción|transacciones|la'],
  },
  spof: {
    strong: [
      'spof',
      'punto|puntos únicos|único|unico de fallo|falla|fallos',
      'modo|modos de fallo|falla|fallos',
      'escenario|escenarios de fallo|falla|fallos|desastre|contingencia',
      'qué|que puede|podría salir|fallar mal?',
      'qué|que pasa|ocurre|sucede si *',
      'punto|puntos débiles|débil',
      'dependencias críticas',
      'impacto de la? caída|pérdida|fallo *',
      'tolerancia a fallos',
    ],
    weak: [
      'redundancia',
      'alta disponibilidad',
      'resiliencia',
      'riesgo|riesgos *',
      'problemas|errores|limitaciones conocidos|conocidas',
    ],
    mention: ['dependencias *'],
  },
  emergency: {
    strong: [
      'emergencia|emergencias',
      'en caso de *',
      'escalamiento|escalamientos|escalado|escalación|escalaciones',
      'escalar *',
      'a quién|quien llamar|contactar|avisar|acudir',
      'contactos de emergencia|guardia|soporte|incidentes',
      'guardia|guardias',
      'botón de pánico',
      'respuesta|respuestas a|ante incidente|incidentes|emergencias *',
      'gestión|manejo|canal|canales de incidentes|incidencias|incidente',
      'primera respuesta',
      'primeros pasos ante|en *',
      'acciones|medidas|pasos inmediatas|inmediatos|urgentes',
      'fuera de horario',
      'incidente grave|crítico|mayor',
    ],
    weak: ['contacto|contactos', 'información|datos|puntos|punto de contacto', 'soporte *', 'ayuda'],
    kinds: {
      incident: ['contención|contener *', 'pasos de respuesta', 'aislamiento|aislar *', 'respuesta'],
    },
    not: [
      'escalado|escalamiento horizontal|vertical|automático|privilegios|de',
      'puntos? de contacto del? autor',
    ],
  },
  owners: {
    strong: [
      'responsable|responsables *',
      'propietario|propietarios *',
      'dueño|dueños *',
      'equipo responsable',
    ],
    weak: ['equipo', 'contacto|contactos'],
  },
  demand: {
    strong: [
      'demanda *',
      'carga|tráfico esperada|esperado|prevista|previsto',
      'planificación de la? capacidad',
      'picos de *',
      'pico|picos',
      'crecimiento',
      'estacionalidad',
    ],
    weak: ['capacidad', 'escalabilidad', 'tráfico|carga'],
  },
  resources: {
    strong: ['recursos necesarios|requeridos'],
    weak: ['recursos', 'requisitos *', 'accesos|acceso', 'infraestructura'],
  },
  release: {
    strong: [
      'despliegue|despliegues *',
      'publicación',
      'liberación',
      'puesta en producción',
      'proceso de despliegue|publicación|entrega',
      'lanzamiento *',
      'cómo desplegar',
    ],
  },
  'in-production': {
    strong: ['versión|versiones actual|desplegada|actuales|en *', 'qué hay|está|corre en *'],
  },
  detection: {
    strong: ['monitoreo|monitorización|monitorizacion|supervisión *', 'alertas *', 'detección *'],
    weak: ['métricas', 'registros|logs'],
  },
  degradation: {
    strong: [
      'degradación|degradado *',
      'modo degradado|mantenimiento|lectura|de|solo|sólo *',
      'modo de mantenimiento|contingencia|solo *',
      'contingencia',
      'funcionamiento reducido|limitado',
    ],
  },
  recovery: {
    strong: [
      'copia|copias de seguridad *',
      'respaldo|respaldos *',
      'restauración *',
      'recuperación de|ante|tras *',
    ],
    weak: ['recuperación'],
  },
  communication: {
    strong: [
      'comunicación|comunicaciones *',
      'plan de comunicación',
      'notificar|avisar|informar a *',
      'notificación|aviso a|al *',
      'página de estado',
      'a quién informar|avisar|notificar *',
      'anuncios',
    ],
    weak: ['notificaciones|notificación'],
  },
  expectations: {
    strong: ['expectativas', 'acuerdo|acuerdos de nivel *', 'nivel|niveles de servicio'],
    weak: ['impacto'],
  },
  learning: {
    strong: [
      'lecciones aprendidas',
      'aprendizajes',
      'lo que aprendimos',
      'historial|histórico de incidentes|fallos|caídas',
      'actividad|actividades|análisis|revisión posterior|posteriores|post *',
      'después del incidente',
      'postmortem',
      'incidentes anteriores|pasados|previos',
      'historial de incidentes',
      'retrospectiva',
    ],
  },
  future: {
    strong: [
      'objetivos|metas',
      'futuro',
      'próximos pasos',
      'mejoras previstas|planificadas|futuras',
      'hoja de ruta',
    ],
  },
  success: {
    strong: ['lo que salió|fue bien', 'qué salió bien', 'éxitos'],
  },
  decisions: {
    strong: ['decisión|decisiones *', 'consenso'],
  },
  meaning: {
    strong: ['significado', 'señal|señales', 'síntoma|síntomas', 'descripción', 'disparador|disparadores'],
  },
  impact: {
    strong: ['impacto', 'consecuencias'],
  },
  diagnosis: {
    strong: ['diagnóstico', 'causa|causas *', 'investigación'],
  },
  mitigation: {
    strong: ['mitigación', 'acción|acciones', 'resolución', 'solución|soluciones', 'remediación'],
  },
  troubleshooting: {
    strong: ['solución|resolución de problemas', 'problemas comunes|frecuentes|conocidos'],
  },
};
