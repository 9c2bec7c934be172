/** After a form was not saved: the first field that is wrong has the focus, and is in sight. */
export function showFirstProblem(): void {
  // Once what is wrong is drawn.
  requestAnimationFrame(() => {
    const form = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1) ?? document
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
