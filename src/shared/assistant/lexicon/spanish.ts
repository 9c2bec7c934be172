import type { Concept } from './lexicon.ts'

/**
 * What kitchens in the US say in Spanish, by the same concepts. Its words are read as they stand: a misspelt English or French
 * word is never taken for one of these.
 */
export const spanish: Partial<Record<Concept, string>> = {
  activate: `activar, activo, activa, activen, activemos, actives, reactivar, poner en linea, pon en linea, encender, prender, prende, habilitar, empezar con doordash, arrancar, prendas, prendan, enciendas, encienda, enciende, active, actives, poner a funcionar`,
  connect: `conectar, conecto, conecta, enlazar, vincular, vincula, configurar, instalar, dar de alta, registrar, integrar, conecte, conectarme, conectarnos, enlaza, ligar, liga`,
  disconnect: `desconectar, desconecta, desvincular, desactivar, dar de baja, quitar doordash, dejar doordash`,
  more: `otra, otro, otras, otros, mas tiendas, mas locales, siguiente, las demas, los demas`,
  status: `estado, estatus, como va, como vamos, como esta, que pasa con, situacion, como anda`,
  working: `funciona, funcionan, funcionando, sirve, sirven, jala, anda bien, esta bien`,
  live: `esta activo, esta activa, estan activos, estan activas, estamos activos, sigue activo, sigue activa, en linea, conectado, conectada, activado, activada, en linea, esta prendido, esta prendida, estan en linea, esta conectado, esta conectada, esta arriba, abierto en, abierta en, arriba en`,
  down: `caido, caida, fuera de linea, se cayo, muerto, apagado`,
  broken: `no funciona, no sirve, no jala, no anda, error, errores, problema, problemas, falla, fallo, fallando, descompuesta, descompuesto, roto, rota, atorada, atorado, en blanco, salen mal, sale mal, trabada, se paro, se detuvo, se trabo, parpadea, no prende, no enciende, no responde, no conecta, hace ruido, trabado, no se lee, no se leen, borroso, borrosa`,
  not: `no, nunca, ningun, ninguna, nada, sin, tampoco, nadie`,
  soldout: `agotado, agotada, agotados, agotadas, se acabo, se acabaron, se termino, se terminaron, ya no hay, sacar del menu, quitar del menu, marca como agotado, existencias, quitar del menu, volver a poner`,
  nomore: `ya no hay, ya no tenemos, no queda, no quedan, se acabo, se acabaron, quedamos sin, nos quedamos sin, me quede sin, no tenemos, andamos sin, se nos acabo, se nos acabaron, nos falta mas`,
  pause: `pausa, pausar, pausen, pausemos, pausalo, detener pedidos, deten los pedidos, parar los pedidos, para los pedidos, dejar de recibir, no mas pedidos, demasiados pedidos, muchos pedidos, no damos abasto, no nos damos abasto, saturados, saturada, muy ocupados, muy ocupada, estamos llenos, suspender, reanudar, reanuda, reabrir, reabre, reabran, abrir otra vez, abrir de nuevo, recibir pedidos otra vez, recibir pedidos de nuevo, pedidos otra vez, tomar pedidos otra vez, abre otra vez, abre de nuevo, ya abre, ya abran, para todo, paren todo, paremos todo, parale, a tope, hasta el tope, hasta el cuello, cierra uber, cierra doordash, para uber, para doordash, quitar la pausa, quita la pausa, cerrar temprano, cerrar por, mas despacio, un respiro, ir mas despacio, vamos mas despacio, deten, detengan, detener, para todo, apaga uber, apaga doordash, bajale a los pedidos, no podemos con, no me mandes, no nos mandes, no manden, no mandes, deja de mandar, dejen de mandar, cerramos temprano, cierra temprano, vuelve a abrir, vuelvan a abrir, volver a abrir, hasta la madre, mucho trabajo, muy llenos, ahogados, falta gente, faltan manos, en espera, ponlo en espera, no podemos mas, ya no podemos, no aguantamos, no alcanzamos, aparece cerrado, sale cerrado, salimos cerrados, aparecemos cerrados, nos sale cerrado, apaga todos`,
  printer: `impresora, impresoras, imprime, imprimen, imprimir, imprimio, impreso, reimprimir`,
  ticket: `tickets, recibo impreso, comanda, comandas, boleto`,
  paper: `papel, rollo`,
  orders: `pedido, pedidos, orden, ordenes`,
  quiet: `sin pedidos, ningun pedido, no hay pedidos, no recibo pedidos, no llegan pedidos, no entran pedidos, no caen pedidos, no me llegan, no nos llegan, no caen ordenes, no llegan ordenes, no entran ordenes, donde estan los pedidos, esta muerto, muy tranquilo, no cae nada, no entra nada, no llega nada, no ha llegado ningun, no ha entrado, no entra ni, no hay nada en la pantalla, ni un pedido, pantalla vacia, ya no llegan, ya no entran, ya no caen, dejaron de llegar, dejaron de entrar, un solo pedido, normalmente`,
  receive: `recibo, recibir, recibimos, llega, llegan, llego, llegaron, entra, entran, caen, entro, cae, entrando, llegando, cayendo, entraron, cayeron, mandan, mandaron, manda, salio, salen, sale, aparece, aparecen, aparecio, se ven, se ve`,
  missing: `falta, faltan, falto, faltaba, faltaron, faltante, sin horario, faltaban, faltando`,
  spoilt: `equivocado, equivocada, la comida de otro, el pedido de otro, mal hecho, frio, fria, derramado, derramada, incompleto, incompleta, queja, se queja, se quejo, le falto, le falta, le faltan, le faltaba, le faltaron, no le llego, no le dieron, olvidamos, se nos olvido, danado, danada, sin la salsa, sin las papas, mandamos mal, fue mal, llego frio, llego fria, llego mal, venia mal, incompletos, no venia, sin la bebida, se nos fue, olvido poner, la bolsa sin, bolsa sin, de otro cliente, de otra persona, de otra mesa, la bolsa de otro`,
  customer: `cliente, clientes, clienta, comensal`,
  driver: `repartidor, repartidora, repartidores, dasher, chofer, conductor, mensajero, driver, dashers`,
  late: `tarde, tarda, no llega el, no ha llegado, no llego el, no aparece, nunca llego, lleva esperando, esperando, anda, nunca vino, no vino, no ha venido, se tardo, atrasado, retrasado`,
  menu: `el menu, mi menu, carta`,
  hours: `horario, horarios, hora de apertura`,
  items: `platillo, platillos, articulo, articulos, producto, productos, papas, pollo, hamburguesa, hamburguesas, tacos, taco, refresco, bebida, bebidas, sopa, ensalada, comida, postre, camaron, camarones, arroz, frijoles, aguacate, guacamole, salsa, queso, carne, pescado, burritos, burrito, quesadilla, quesadillas, torta, tortas, tortillas, alitas, cerveza, jugo, agua, ingrediente, ingredientes, carnitas, pastor, elote, pan, refrescos, sodas, soda, postres, sopas, ensaladas, pastel, birria, mole, pozole, enchiladas, flautas, tamales, churros, horchata, limonada, cafe, huevos, tocino, salchicha, nopales, chilaquiles, gorditas, sopes, empanadas`,
  empty: `vacio, vacia, sin platillos, sin articulos, no tiene nada, no muestra nada, sale vacio, sale vacia, no sale nada`,
  create: `crear, crea, hacer un, hacer mi, nuevo menu`,
  publish: `publicar, publica, publico, subir el menu, subio, actualiza, actualizar, actualizo, se actualiza, actualizado, precio viejo, precio anterior, menu viejo, sigue saliendo el viejo, sigue el viejo, sincronizar, sincroniza`,
  sound: `sonido, volumen, suena, sonar, alarma, timbre, silencio, mudo, subele, bajale, sonando, sono, suene, mas fuerte, ruido, campana, oigo, oye, escucho, escucha, escuchamos, oimos, se oye, se escucha`,
  support: `soporte, ayuda tecnica, servicio al cliente, atencion al cliente, una persona, persona real, alguien de verdad, un humano, agente`,
  phone: `telefono, llamar, llamo, llama, numero de telefono, numero de doordash, numero de uber, hablar con, marcar, contacto, contactar, comunicarme`,
  someone: `a quien, quien`,
  language: `idioma, lengua, espanol, en ingles, cambiar a espanol, a ingles, al ingles, a espanol, al espanol, en espanol, a frances, en frances`,
  reports: `ventas, venta, reporte, reportes, informe, informes, cuanto vendimos, cuanto vendi, vendimos, vendio, se vendio, ganamos, cuanto ganamos, ingresos, cuanto hicimos, cuantos pedidos, cuantas ordenes, mas vendido, mas vendidos, mas vendida, se vende mas, promedio por, cuanto ayer, cuanto hoy, cuanto llevamos, como nos fue, como estuvo, las cifras, los numeros, cuanto dinero, cuanto entro, cuanto sacamos, lo mas pedido, mas pedido, el total, facturamos, el negocio, mejor dia, peor dia, mejor platillo, cuanto fue, promedio, cuenta promedio`,
  refund: `reembolso, reembolsos, reembolsar, devolver el dinero, devolucion, su dinero, cobraron doble, cobro doble, cobraron dos veces, devuelvan, devuelvan el dinero, regresen el dinero, regresar el dinero, regreso el dinero, dinero de vuelta, quien paga, quien cubre`,
  put: `pon, ponga, ponme, poner, ponlo`,
  prep: `preparacion, tiempo de preparacion, mas tiempo, minutos mas, agregar minutos, agrega minutos, minutos por pedido, tiempo para cocinar, tiempo de cocina, tiempo para preparar, mas minutos`,
  password: `contrasena, iniciar sesion, entrar a mi cuenta, acceder, clave, mi clave`,
  cutlery: `cubiertos, tenedores, tenedor, cucharas, servilletas, utensilios`,
  tablet: `tableta`,
  accept: `aceptar, acepto, aceptamos, acepta`,
  qa: `revision, control de calidad`,
  'how-long': `cuanto tarda, cuanto tiempo, cuando, cuanto falta, cuanto se tarda, cuanto demora`,
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
  help: `ayuda, ayudame, que puedes hacer, que haces, me puedes ayudar, en que me puedes ayudar, que sabes hacer, que te puedo preguntar, para que sirves, puedes ayudarme`,
  store: `tienda, tiendas, local, locales, restaurante, restaurantes, sucursal, sucursales, cocina`,
  integration: `integracion, integraciones, conexion`,
  account: `cuenta, cuentas`,
  close: `cerrar, cierra, cerramos, cerrado, cerrada, cerrados, cerradas`,
  forgot: `olvide, se me olvido, no recuerdo, no me acuerdo`,
  'someone-here': `alguien`,
  number: `numero, numeros`,
  price: `precio, precios`,
  edit: `cambiar, cambio, cambie, cambia, modificar, editar, ajustar, corregir`,
  add: `agrega, agregar, agrego, anadir, anado, meter`,
  remove: `quita, quitar, quiten, quito, saca, sacar, elimina, eliminar, borra, borrar`,
  import: `importar, importo, importe, importacion, importa`,
  export: `exportar, exportacion, exporto`,
  role: `permiso, permisos, administrador, administradora, no me deja, no tengo acceso, rol, dueno, autorizado, quien puede`,
  id: `id, identificador, numero de tienda, numero de mi tienda, numero de la tienda, codigo de tienda`,
  popup: `ventana, ventana emergente, no se abre, no abre la ventana`,
  readiness: `que necesito para, que se necesita, requisitos, que hace falta, que me piden, que piden, que necesitamos para, que ocupo para`,
  inbox: `correo, mensaje, mensaje de texto`,
  check: `revisar, revisa, checa, checar, verificar, verifica, dime si, dime`,
  dashboard: `panel`,
  cook: `cocinar`,
  official: `oficial, traduccion, legal`,
  'not-yet': `todavia no, aun no, no esta activo, no esta activa, no esta en linea`,
  pickup: `recogio, recoger, recogieron, recoja, paso por, vino por, vinieron por, ha venido por, venido por, pasado por, llevarse, se lo lleva, se la lleva`,
  screen: `pantalla, pantallas, estacion, estaciones, monitor`,
  outdated: `viejo, el viejo, anterior, desactualizado, no es el nuevo`,
  back: `ya tenemos, ya hay, ya volvio, de vuelta, disponible otra vez, ya llego mas, regreso`,
}

/** Everyday words that are Spanish and neither English nor French: evidence of the language. */
export const plainSpanish = new Set(
  `el los las para por como cual donde cuando quiero puedo necesito tengo tiene hay tus mucho una unos del al con sobre desde hasta mi mis
  su sus nos nuestro nuestra este esta estan estoy esto eso ese esa muy pero tambien porque aqui ahora ayer hoy manana semana mes dia dias noche tarde hora horas minutos
  senor buenos buenas y o que es son fue soy somos ya no si se lo le les me te un de en a la
  pedidos pedido ordenes impresora tienda cuenta hola gracias ayuda ayudame funciona contrasena correo codigo llega recibo recibir ninguna ningun nuevo comida repartidor
  llama telefono cuanto cuantos cuanta cuantas vendimos ventas agotado falta cliente restaurante comandas comanda salen sale blanco acabo acabaron pon ponme prende sube baja dame numeros viene recibio cambio ingles espanol cocina jala pasa con hamburguesa refresco papas pollo falto faltan trajo vino venia llego llegaron llevamos hicimos perdimos estuvimos abrir abre paren todo activo activar pausa pausar actives reanuda platillo vendido damos abasto quien llamo conectar desconectar vacio vacia imprime pasada pasado ultimo ultima
  puedes puede podemos pueden ayudar ayudas ayudarme quedamos quede sin mandamos mando mande bolsa pidieron pidio piden pedir agrego agregar agregue agrega anadir cambie cambiar cambia actualiza actualizar actualizo precio precios
  tiempo dinero deja dejan dejo mas menos mejor peor numero app todavia aun nunca siempre nadie alguien algo nada antes despues luego entonces entra entran entro cayo caen cae sirve sirven funcionan esperando espera lleva llevo
  llevan anda andamos andan pon poner quita quitar saca sacar prende prender prendas apaga apagar enciende cierra cerrar deten detener necesita necesitamos queremos quieren quisiera tenemos tienen tenia hacemos hago hace hacen haz hizo
  dice dicen dijo dime digame cliente clienta clientes platillos bebida bebidas salsa tortillas aguacate camaron camarones carne queso arroz frijoles alitas cocinero cocineros mesero gerente jefe jefa patron dueno
  quien cuales cuando tarda demora falta sonido suena sonar alarma volumen pantalla tablero boton equipo turno lunes martes miercoles jueves viernes sabado domingo semana ayer anoche manana pasado ambas ambos dos tres
  porfa porfavor oye oiga orale ahorita ahora mismo rapido urgente gente ustedes usted nosotros ellos ella yo tu soy va van voy vamos fue fueron era estaba estaban estuvo ser hacer tener llover partido gano ganar mil
  permiso permisos revision requisitos cubiertos servilletas reembolso devuelvan devolver dinero repartidor chofer mochila equivocada equivocado frio fria recibos recibo conecto conectar conecta desconecta desconectar pidiendo sucursal local`.split(
    /\s+/,
  ),
)
