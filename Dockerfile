# Build with the configuration beside it: docker build --build-arg CONFIG=path/to/artifacts .
FROM node:22-bookworm-slim AS build
ARG CONFIG=examples/shop
ARG OVERRIDES=
WORKDIR /source
COPY . .
RUN scripts/image/build.sh /image "$CONFIG" "$OVERRIDES"

FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
COPY --from=build /image /opt/tollgate
# Nothing below / is written: run it with a read-only root, and give /data a volume where quotas must survive.
ENV TOLLGATE_HTTP_PORT=8080 TOLLGATE_DATA=/data
VOLUME /data
USER 1001
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["/opt/tollgate/.runtime/node", "/opt/tollgate/scripts/healthcheck.mjs"]
ENTRYPOINT ["tini", "--", "/opt/tollgate/bin/tollgate", "start", "--bundle", "/opt/tollgate/configuration.bundle"]
