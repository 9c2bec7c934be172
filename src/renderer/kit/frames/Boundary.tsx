import { Component, createContext, type ReactNode, useContext } from 'react'

const Retry = createContext<() => void>(() => {})

/** Draws once more what could not be drawn; for what stands in its place. */
export const useRetry = () => useContext(Retry)

type Props = {
  /** Stands in the place of what could not be drawn; `useRetry` in it draws that once more. */
  instead: ReactNode
  children: ReactNode
}

/** Keeps an error met while one part is drawn from taking the rest of the screen with it. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }
  private readonly retry = () => this.setState({ failed: false })

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <Retry value={this.retry}>{this.props.instead}</Retry>
  }
}
