# Three images of one checkout: web (the pages and the API), worker (the clock), ops (migrate, verify, keys, ...).
# Each holds the modules its programs were seen to need, runs as nobody's account and writes only to mounts.
#   docker build --target web -t trs-web .
ARG BASE_IMAGE=node:24-bookworm-slim

FROM ${BASE_IMAGE} AS base
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1

# Everything is made here and thrown away: no compiler, no cache and no source stands in an image.
FROM base AS built
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN TRS_IMAGE=1 npm run build
RUN node scripts/traceModules.mjs /out/worker scripts/run.mjs scripts/probe.mjs dist/server/env.mjs dist/server/encryption/refuseWrongKeys.mjs dist/worker.mjs \
  && node scripts/traceModules.mjs /out/ops scripts/run.mjs scripts/probe.mjs dist/server/env.mjs dist/server/encryption/refuseWrongKeys.mjs dist/commands/*.mjs \
  && node scripts/traceModules.mjs /out/web scripts/run.mjs scripts/probe.mjs scripts/leave.mjs dist/server/env.mjs dist/server/encryption/refuseWrongKeys.mjs
# Next copies what a page might be seen to name: sources, the other programs, a compiler, what it wrote down for itself, each
# weight of a typeface. Nobody reads them. A chunk that stands there under several names, apart from the name of its map,
# is kept once.
RUN cp -r .next/standalone/. /out/web/ && cp -r .next/static /out/web/.next/static \
  && cd /out/web \
  && rm -rf src tests collections endpoints hooks jobs migrations *.ts .next/cache dist/commands dist/worker.mjs \
    node_modules/esbuild node_modules/@esbuild \
  && find .next/server -name '*.nft.json' -delete \
  && find node_modules/@fontsource -type f ! -path '*/noto-sans/files/*-[47]00-normal.woff' \
    ! -path '*/figtree/files/figtree-latin*-[46]00-normal.woff' ! -path '*/fraunces/files/fraunces-latin*-500-normal.woff' \
    ! -name unicode.json ! -name LICENSE -delete \
  && find .next/server -type f -name '*.js' -exec sed -i '/^\/\/# sourceMappingURL=/d' {} + \
  && hardlink --ignore-time --minimum-size 65536 .next/server \
  && mkdir -p .next/cache

FROM base AS web
ENV HOST=0.0.0.0 PORT=3000 TRS_DATA_DIR=/tmp/trs MEDIA_DIR=/app/media
COPY --from=built /out/web ./
# What a new volume begins with, owner included.
RUN install -d -o 10001 -g 10001 media
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "scripts/probe.mjs", "http://127.0.0.1:3000/api/health/ready"]
CMD ["node", "--conditions=production", "--max-old-space-size=256", "scripts/run.mjs", "web"]

FROM base AS worker
ENV TRS_DATA_DIR=/tmp/trs
COPY --from=built /out/worker ./
RUN install -d -o 10001 -g 10001 media
USER 10001:10001
CMD ["node", "--conditions=production", "--max-old-space-size=128", "--max-semi-space-size=4", "scripts/run.mjs", "worker"]

# `docker compose run --rm ops <program>`, for instance migrate, verify, drill, owner; by itself it keeps backups.
FROM base AS ops
ENV TRS_DATA_DIR=/tmp/trs
COPY --from=built /out/ops ./
RUN install -d -o 10001 -g 10001 media \
  && install -d -o 10001 -g 10001 -m 700 /backups /backup-keys
USER 10001:10001
ENTRYPOINT ["node", "--conditions=production", "scripts/run.mjs"]
CMD ["verify"]
