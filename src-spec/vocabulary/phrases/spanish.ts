import type { StatementPhrases } from './statement-phrases'

export const spanish: StatementPhrases = {
  atMost: {
    before:
      'como máximo, máximo, máximo de, un máximo de, máx., hasta, a lo sumo, no más de, no superar, no superar los, no superará, no superará los, no debe superar, no debe superar los, no deben superar, no deben superar los, no debe superar el, no supere, no supere los, no exceder, no debe exceder, no debe exceder los, no deben exceder, no excederá, menor o igual a, menor o igual que, inferior o igual a, dentro de',
    after: 'o menos, como máximo, máximo, o anterior, o inferior',
  },
  atLeast: {
    before:
      'al menos, como mínimo, mínimo, mínimo de, un mínimo de, mín., por lo menos, no menos de, mayor o igual a, mayor o igual que, superior o igual a, no inferior a, no debe ser inferior a, a partir de, desde',
    after: 'o más, o mejor, como mínimo, mínimo, o superior, o posterior, o más reciente, en adelante, y superiores',
  },
  below: {
    before: 'menos de, menor a, menor que, menor de, inferior a, inferior al, inferiores a, por debajo de, por debajo del, debajo de',
    after: '',
  },
  above: { before: 'más de, mayor a, mayor que, superior a, superior al, por encima de, supera, superan', after: '' },
  rangeWords: 'a, hasta',
  orWords: 'o, y',
  metrics: {
    latency: 'latencia, latencias, tiempo de respuesta, tiempos de respuesta',
    'error-rate': 'tasa de error, tasa de errores, porcentaje de errores',
    coverage: 'cobertura, cobertura de pruebas, cobertura de tests, cobertura de código, cobertura del código',
    availability: 'disponibilidad, tiempo de actividad',
    throughput: 'rendimiento de peticiones, caudal',
    'rate-limit': 'límite de tasa, límite de peticiones',
    'page.size': 'tamaño de página',
    'session-timeout': 'tiempo de sesión, caducidad de sesión, expiración de sesión',
    'password-length': 'longitud de la contraseña',
  },
  percentile: 'percentil',
  average: 'promedio, mediana, en promedio, de media',
  general:
    'el, la, los, las, lo, un, una, unos, unas, de, del, y, para, por, a, al, en, con, que, es, son, ser, será, serán, sea, debe, deben, deberá, deberán, estar, está, quedar, mantenerse, mantener, mantiene, permanecer, permanece, tener, tiene, alcanzar, alcanza, siempre, todo, toda, todos, todas, cada, mes, mensual, año, anual, día, semana, sistema, sistemas, servicio, servicios, aplicación, aplicaciones, petición, peticiones, solicitud, solicitudes, respuesta, respuestas, api, apis, global, total, objetivo, objetivos, meta, límite, presupuesto, requisito, requisitos, no, funcionales, calidad, rendimiento, prueba, pruebas, valor, se',
  nonBinding:
    'si, cuando, actualmente, hoy, antes, anteriormente, medido, medida, por ejemplo, p. ej., ejemplo, quizás, tal vez, podría, debería, idealmente, no, nunca, ningún, ninguna, sin, salvo, era, eran, alerta, solía',
  verbs:
    'es, son, ser, será, serán, usa, usan, usar, usamos, usado, utiliza, utilizan, utilizar, utilizamos, sigue, siguen, seguir, almacena, almacenan, almacenar, almacenamos, guardar, guarda, guardan, guardamos, se, ejecuta, ejecutan, ejecutarse',
  bindings: 'debe, deben, deberá, deberán, obligatorio, obligatoria, requerido, requerida',
  connectives:
    'el, la, los, las, lo, un, una, de, del, y, con, como, en, por, para, que, a, al, nuestro, nuestra, nuestros, todo, toda, todos, todas, solo, sólo, únicamente, siempre, cada, servicio, servicios, sistema, sistemas, aplicación, aplicaciones, proyecto, proyectos, componentes',
  prohibitions:
    'no debe usarse, no debe utilizarse, no deben usarse, no deben utilizarse, no se debe usar, no se debe utilizar, no se debe, no debe ser, no debe, no deben, no se permite, no está permitido, está prohibido, está prohibida, queda prohibido, queda prohibida, se prohíbe, prohibido, prohibida, nunca',
  banWords:
    'usar, uso, usado, usarse, utilizar, utilizado, utilizarse, utilización, emplear, empleo, producción, en producción, ser, el, está, queda, se',
  subjects: {
    database: 'base, bases, datos, almacenan, almacena, almacenar, guardan',
    auth: 'autenticación, usuarios, acceso',
    'api-style': 'api, apis, interfaz, interfaces',
    runtime: 'ejecución, despliegue, ejecuta',
    'error-format': 'error, errores',
    logging: 'registros, logs, registro',
    testing: 'prueba, pruebas, tests',
  },
  unchanged: 'sin cambios, sin cambio, igual que antes, como antes, no cambia, existente',
}
