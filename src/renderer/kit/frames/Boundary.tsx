import { Component, type ReactNode } from 'react'

type Props = {
  /** Stands in the place of what could not be drawn; `retry` draws it once more. */
  instead: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Keeps an error met while one part is drawn from taking the rest of the screen with it. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return this.props.instead(() => this.setState({ failed: false }))
  }
}
