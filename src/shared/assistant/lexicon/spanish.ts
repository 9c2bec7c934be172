import type { Concept } from './lexicon.ts'

/**
 * What kitchens in the US say in Spanish, by the same concepts. Its words are read as they stand: a misspelt English or French
 * word is never taken for one of these.
 */
export const spanish: Partial<Record<Concept, string>> = {
  activate: `activar, activo, activa, activen, activemos, actives, reactivar, poner en linea, pon en linea, encender, prender, prende, habilitar, empezar con doordash, arrancar`,
  connect: `conectar, conecto, conecta, enlazar, vincular, vincula, configurar, instalar, dar de alta, registrar, integrar`,
  disconnect: `desconectar, desconecta, desvincular, desactivar, dar de baja, quitar doordash, dejar doordash`,
  more: `otra, otro, otras, otros, mas tiendas, mas locales, siguiente, las demas, los demas`,
  status: `estado, estatus, como va, como vamos, como esta, que pasa con, situacion, como anda`,
  working: `funciona, funcionan, funcionando, sirve, sirven, jala, anda bien, esta bien`,
  live: `esta activo, esta activa, estan activos, estan activas, estamos activos, sigue activo, sigue activa, en linea, conectado, conectada, activado, activada`,
  down: `caido, caida, fuera de linea, se cayo, muerto, apagado`,
  broken: `no funciona, no sirve, no jala, no anda, error, errores, problema, problemas, falla, fallo, fallando, descompuesta, descompuesto, roto, rota, atorada, atorado, en blanco, salen mal, sale mal, trabada`,
  not: `no, nunca, ningun, ninguna, nada, sin, tampoco`,
  soldout: `agotado, agotada, agotados, agotadas, se acabo, se acabaron, se termino, se terminaron, ya no hay, sacar del menu, quitar del menu`,
  nomore: `ya no hay, ya no tenemos, no queda, no quedan, se acabo, se acabaron`,
  pause: `pausa, pausar, pausen, pausemos, pausalo, detener pedidos, deten los pedidos, parar los pedidos, para los pedidos, dejar de recibir, no mas pedidos, demasiados pedidos, muchos pedidos, no damos abasto, no nos damos abasto, saturados, saturada, muy ocupados, muy ocupada, estamos llenos, suspender, reanudar, reanuda, reabrir, reabre, reabran, abrir otra vez, abrir de nuevo, recibir pedidos otra vez, recibir pedidos de nuevo, pedidos otra vez, tomar pedidos otra vez, abre otra vez, abre de nuevo, ya abre, ya abran, para todo, paren todo, paremos todo, parale, a tope, hasta el tope, hasta el cuello, cierra uber, cierra doordash, para uber, para doordash, quitar la pausa, quita la pausa, cerrar temprano, cerrar por, mas despacio`,
  printer: `impresora, impresoras, imprime, imprimen, imprimir, imprimio, impreso, reimprimir`,
  ticket: `tickets, recibo impreso, comanda, comandas, boleto`,
  paper: `papel, rollo`,
  orders: `pedido, pedidos, orden, ordenes`,
  quiet: `sin pedidos, ningun pedido, no hay pedidos, no recibo pedidos, no llegan pedidos, no entran pedidos, no caen pedidos, no me llegan, no nos llegan, no caen ordenes, no llegan ordenes, no entran ordenes, donde estan los pedidos`,
  receive: `recibo, recibir, recibimos, llega, llegan, llego, llegaron, entra, entran, caen, entro, cae`,
  missing: `falta, faltan, falto, faltaba, faltaron, faltante, sin horario`,
  spoilt: `equivocado, equivocada, la comida de otro, el pedido de otro, mal hecho, frio, fria, derramado, derramada, incompleto, incompleta, queja, se queja, se quejo, le falto, le falta, le faltan, le faltaba, le faltaron, no le llego, no le dieron, olvidamos, se nos olvido, danado, danada`,
  customer: `cliente, clientes, clienta, comensal`,
  driver: `repartidor, repartidora, repartidores, dasher, chofer, conductor, mensajero`,
  late: `tarde, tarda, no llega el, no ha llegado, no llego el, no aparece, nunca llego`,
  menu: `el menu, mi menu, carta`,
  hours: `horario, horarios, hora de apertura`,
  items: `platillo, platillos, articulo, articulos, producto, productos, papas, pollo, hamburguesa, hamburguesas, tacos, taco, refresco, bebida, bebidas, sopa, ensalada, comida, postre`,
  empty: `vacio, vacia, sin platillos, sin articulos, no tiene nada`,
  create: `crear, crea, hacer un, hacer mi, nuevo menu`,
  publish: `publicar, publica, publico, subir el menu, subio`,
  sound: `sonido, volumen, suena, sonar, alarma, timbre, silencio, mudo`,
  support: `soporte, ayuda tecnica, servicio al cliente, atencion al cliente`,
  phone: `telefono, llamar, llamo, llama, numero de telefono`,
  someone: `a quien, quien`,
  language: `idioma, lengua, espanol, en ingles, cambiar a espanol, a ingles, al ingles, a espanol, al espanol, en espanol, a frances, en frances`,
  reports: `ventas, venta, reporte, reportes, informe, informes, cuanto vendimos, cuanto vendi, vendimos, vendio, se vendio, ganamos, cuanto ganamos, ingresos, cuanto hicimos, cuantos pedidos, cuantas ordenes, mas vendido, mas vendidos, mas vendida, se vende mas, promedio por, cuanto ayer, cuanto hoy, cuanto llevamos`,
  refund: `reembolso, reembolsos, reembolsar, devolver el dinero, devolucion, su dinero`,
  put: `pon, ponga, ponme, poner, ponlo`,
  prep: `preparacion, tiempo de preparacion, mas tiempo, minutos mas, agregar minutos, agrega minutos`,
  password: `contrasena, iniciar sesion, entrar a mi cuenta, acceder`,
  cutlery: `cubiertos, tenedores, tenedor, cucharas, servilletas, utensilios`,
  tablet: `tableta`,
  accept: `aceptar, acepto, aceptamos, acepta`,
  qa: `revision, control de calidad`,
  'how-long': `cuanto tarda, cuanto tiempo, cuando`,
  code: `codigo, codigos`,
  'a-while': `minutos, una hora, media hora, un rato, por hoy, esta noche`,
  why: `por que, que paso, que esta pasando`,
  how: `como, como se`,
  where: `donde, en donde, encontrar`,
  question: `que, cual, cuales, es, esta, estan, hay`,
  want: `quiero, queremos, necesito, necesitamos, puedo, podemos, puedes, quisiera, me ayudas, hay que`,
  both: `todas, todos, las dos, ambas, ambos, todo`,
  greeting: `hola, buenos dias, buenas tardes, buenas noches, que tal, buenas`,
  thanks: `gracias, muchas gracias, perfecto, excelente`,
  yes: `si, claro, dale, de acuerdo, confirmo, esta bien, orale, sale`,
  cancel: `cancela, cancelar, olvidalo, dejalo, mejor no`,
  help: `ayuda, ayudame, que puedes hacer, que haces, me puedes ayudar`,
  store: `tienda, tiendas, local, locales, restaurante, restaurantes, sucursal, sucursales, cocina`,
  integration: `integracion, integraciones, conexion`,
  account: `cuenta, cuentas`,
  close: `cerrar, cierra, cerramos, cerrado, cerrada`,
  forgot: `olvide, se me olvido, no recuerdo, no me acuerdo`,
}

/** Everyday words that are Spanish and neither English nor French: evidence of the language. */
export const plainSpanish = new Set(
  `el los las para por como cual donde cuando quiero puedo necesito tengo tiene hay tus mucho una unos del al con sobre desde hasta mi mis
  su sus nos nuestro nuestra este esta estan estoy esto eso ese esa muy pero tambien porque aqui ahora ayer hoy manana semana mes dia dias noche tarde hora horas minutos
  senor buenos buenas y o que es son fue soy somos ya no si se lo le les me te un de en a la
  pedidos pedido ordenes impresora tienda cuenta hola gracias ayuda ayudame funciona contrasena correo codigo llega recibo recibir ninguna ningun nuevo comida repartidor
  llama telefono cuanto cuantos cuanta cuantas vendimos ventas agotado falta cliente restaurante comandas comanda salen sale blanco acabo acabaron pon ponme prende sube baja dame numeros viene recibio cambio ingles espanol cocina jala pasa con hamburguesa refresco papas pollo falto faltan trajo vino venia llego llegaron llevamos hicimos perdimos estuvimos abrir abre paren todo activo activar pausa pausar actives reanuda platillo vendido damos abasto quien llamo conectar desconectar vacio vacia imprime pasada pasado ultimo ultima`.split(
    /\s+/,
  ),
)
