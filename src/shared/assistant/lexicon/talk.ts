import type { Words } from './words.ts'

/** What is said to be polite, to agree or to stop. */
export const talk = {
  greeting: {
    en: `hi, hello, hey, yo, hiya, howdy, good morning, good evening, good afternoon, sup, wassup, whats up, morning, hey there, hi there, evening, greetings`,
    fr: `bonjour, salut, bonsoir, allo, coucou, bon matin, bonne journee, salutations, bien le bonjour, cc`,
  },
  thanks: {
    en: `thanks, thank you, thank, cheers, appreciate, appreciated, awesome, great job, perfect, nice one, much love, lifesaver`,
    fr: `merci, mercis, parfait, genial, super merci, merci beaucoup, grand merci, bien gentil, t es le meilleur, apprecie, nickel, impeccable`,
  },
  yes: {
    en: `yes, yeah, yep, yup, yea, ok, okay, sure, sure thing, go ahead, confirm, confirmed, do it, lets go, absolutely, of course,  correct, affirmative, sounds good, yes please, agreed, go for it, i confirm, i agree, make it so, proceed, yessir, alright, indeed`,
    fr: `oui, ouais, ouep, ouaip, ouin, d accord, daccord, dac, vas y, allez y, vas z y, confirme, confirmer, confirmez, c est bon, bien sur, absolument, certainement, go, correct, exact, exactement, c est ca, je confirme, c beau, c est beau, ca marche, envoie, on y va, c bon, fais le, faites le, va pour ca, certain`,
  },
  no: {
    en: `no, nope, nah, no thanks, no way, not now, negative, not really, no thank you`,
    fr: `non, nan, non merci, pas maintenant, pas question, surtout pas, pas du tout, nenni, non non`,
  },
  cancel: {
    en: `cancel, cancel that, cancel it, cancelled it, stop, abort, never mind, nevermind, nvm, forget it, forget about it, changed my mind, undo, back out,  exit, quit, stop it, stop that, hold on, wait no, scratch that, dont do it, do not do it, dont bother, hold off, not ready yet, drop it`,
    fr: `annule, annuler, annulez, annules, annulation, stop, stoppe, laisse tomber, laissez tomber, oublie ca, oubliez ca, oublie, change d avis, change d idee, arrete, arretez, arreter, laisse faire, laisse, laissez faire, abandonne, abandonner, revenir en arriere, fais pas ca, ne le fais pas, ne le faites pas, on laisse faire, attends non, tant pis`,
  },
  help: {
    en: `help, what can you do, what do you do, who are you, how does this work, what can i ask, what else can you, options, commands, assist, how do you work, what are you, need help, help me, what is this, what can u do, are you a bot, are you a robot, how can you help, what can you, can you help, how to use, tutorial, instructions for this, ask you, can you do for me, things can you do, how can you help`,
    fr: `aide, aidez moi, aide moi, a l aide, que peux tu faire, que pouvez vous faire, qu est ce que tu peux faire, tu fais quoi, vous faites quoi, qui es tu, t es qui, comment ca marche, tu sers a quoi, a quoi tu sers, besoin d aide, tu peux faire quoi, peux faire quoi, sais faire, c est quoi ca, t es un robot, es tu un robot, aider, aidez, sais tu faire, tu sais faire, peux tu m aider, pouvez vous m aider, mode d emploi, tutoriel, comment t utiliser, te demander, vous demander quoi, demander quoi, quoi te demander, tu peux m aider a quoi, m aider avec quoi`,
  },
} as const satisfies Record<string, Words>
