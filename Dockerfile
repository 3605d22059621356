# The program in a small image: docker build -t vsm . && docker run --rm -v "$PWD:/maps" vsm map.vsm
FROM swift:6.1-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends libgraphviz-dev pkgconf \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
COPY Templates Templates
COPY Tests Tests
COPY Plugins Plugins
RUN swift build -c release --product vsm --static-swift-stdlib \
  && install -s "$(swift build -c release --static-swift-stdlib --show-bin-path)/vsm" /usr/local/bin/vsm

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends graphviz fonts-liberation \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 1000 --create-home vsm
COPY --from=build /usr/local/bin/vsm /usr/local/bin/vsm
USER vsm
WORKDIR /maps
ENTRYPOINT ["vsm"]
CMD ["--help"]
