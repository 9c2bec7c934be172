import { defineConfig } from 'vite'

/** A sandboxed preload must be one CommonJS file. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'out/main/electron',
    emptyOutDir: false,
    target: 'chrome120',
    minify: false,
    rollupOptions: {
      input: 'src/main/electron/preload.ts',
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
})
