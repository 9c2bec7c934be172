import { withheld } from './redact.ts'

/** What the file holds, in the three languages of the program: whoever sends it on may read it before. */
export function readMe(version: string, madeAt: string, { hasLogs }: { hasLogs: boolean }): string {
  const logs = (words: string) => (hasLogs ? `\n  logs/        ${words}` : '')
  return `Order Manager ${version}, ${madeAt}

ENGLISH
A file for support. It holds nothing of your customers, no order's content and no password, key or code.
  about.json   the program, this computer, its memory and disk
  health.json  what device health shows, without names
  store.json   counts, states and settings of the data file, and the last 200 events as codes with their times${logs("the program's own messages")}
Only words that stand in the program itself are kept; anything else was replaced by "${withheld}". You can open and read every file.

FRANÇAIS
Un fichier pour le support. Il ne contient rien sur vos clients, aucun contenu de commande, ni mot de passe, ni clé, ni code.
  about.json   le programme, cet ordinateur, sa mémoire et son disque
  health.json  ce que montre l’état de l’appareil, sans les noms
  store.json   nombres, états et paramètres du fichier de données, et les 200 derniers événements sous forme de codes avec leur heure${logs('les messages du programme lui-même')}
Seuls les mots du programme sont conservés ; tout le reste est remplacé par « ${withheld} ». Vous pouvez ouvrir et lire chaque fichier.

ESPAÑOL
Un archivo para soporte. No contiene nada de tus clientes, ningún contenido de pedidos ni contraseñas, claves o códigos.
  about.json   el programa, esta computadora, su memoria y su disco
  health.json  lo que muestra el estado del dispositivo, sin nombres
  store.json   cantidades, estados y ajustes del archivo de datos, y los últimos 200 eventos como códigos con su hora${logs('los mensajes del propio programa')}
Solo se conservan las palabras del programa; todo lo demás se reemplazó por «${withheld}». Puedes abrir y leer cada archivo.
`
}
