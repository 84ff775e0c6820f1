import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built into dist/web/admin and served from the web bucket under /admin/ (infra rewrites page paths to index.html). */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web/admin',
    emptyOutDir: true,
    target: 'es2023',
    // Older targets have light-dark() rewritten into variables that only work where color-scheme is static.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The CSP allows no inline data for scripts or fonts, and the PDF engine's wasm must stay a cacheable file.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
          ],
        },
      },
    },
  },
  server: { port: 18201, host: '127.0.0.1' },
});
