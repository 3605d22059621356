# The programs in a small image: docker build -t vsm . && docker run --rm -v "$PWD:/maps" vsm map.vsm
# As a service: docker run --rm -p 8000:8000 vsm serve --host 0.0.0.0
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
COPY Scripts Scripts
RUN install -s "$(Scripts/standalone)" /usr/local/bin/vsm
# The companion serves maps over HTTP and to editors. Foundation does not link statically: the libraries of Swift are taken
# along.
RUN swift build -c release --product vsm-companion \
  && install -s "$(swift build -c release --show-bin-path)/vsm-companion" /usr/local/bin/vsm-companion \
  && mkdir /swift-libraries \
  && ldd /usr/local/bin/vsm-companion | sed -n 's|.*=> \(/usr/lib/swift/[^ ]*\) .*|\1|p' | xargs cp -t /swift-libraries

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends graphviz fonts-liberation \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 1000 --create-home vsm
COPY --from=build /usr/local/bin/vsm /usr/local/bin/vsm-companion /usr/local/bin/
COPY --from=build /swift-libraries /usr/lib/swift/linux
USER vsm
WORKDIR /maps
ENTRYPOINT ["vsm"]
CMD ["--help"]
