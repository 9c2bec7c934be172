/** What says to a program that it is on its trial. */
export const trialArgument = '--update-trial'
/** What says to a program that it is to try the next one. */
export const supervisorArgument = '--update-supervisor'
