import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { fontPreload } from './build/font-preload.ts'
import { ownLocales } from './build/own-locales.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), ownLocales(['ar-AE', 'fr-FR', 'en-US']), fontPreload(), compressed()],
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files of their own: inlined, they would be loaded by people who never need them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // The core only computes: what a page does not ask of it is not carried to the page.
        moduleSideEffects: (id) => !/[\\/]core[\\/]src[\\/]/.test(id),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
