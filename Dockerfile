FROM node:24-slim AS dependencies
WORKDIR /bot
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /bot
COPY --from=dependencies /bot/node_modules node_modules
COPY . .
# Nothing is written but the index of a large collection and what moderators set, into volumes that take over the owner of
# these folders; all else stays root's, and the root file system may be read-only.
RUN install --directory --owner node --group node /cache /data
USER node
ENV NODE_ENV=production OPERATING_ADDRESS=0.0.0.0:9090 CACHE_DIR=/cache DATABASE_URL=/data/coverage.db
VOLUME /data
# Interactions over HTTP; health, readiness and metrics.
EXPOSE 3000 9090
# With SEARCH_THREADS=0 the process does not answer while it reads its articles.
HEALTHCHECK --interval=30s --timeout=5s --start-period=180s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:9090/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
