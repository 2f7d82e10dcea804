{
  description = "A compiler for a personal development plan";

  inputs.nixpkgs.url = "nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      manifest = (nixpkgs.lib.importTOML ./Cargo.toml).package;
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      each = make: nixpkgs.lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      packages = each (pkgs: {
        default = pkgs.rustPlatform.buildRustPackage {
          pname = manifest.name;
          inherit (manifest) version;
          src = self;
          cargoLock.lockFile = ./Cargo.lock;

          # The tests need a browser and a terminal; `.ci/run` runs them.
          doCheck = false;

          nativeBuildInputs = [ pkgs.installShellFiles ];
          postInstall = ''
            $out/bin/pop --lang en man --out man/en
            $out/bin/pop --lang nl man --out man/nl
            installManPage man/en/*.1
            mkdir -p $out/share/man/nl/man1
            cp man/nl/*.1 $out/share/man/nl/man1
            installShellCompletion --cmd pop \
              --bash <($out/bin/pop completions bash) \
              --zsh <($out/bin/pop completions zsh) \
              --fish <($out/bin/pop completions fish)
          '';

          meta = {
            inherit (manifest) description;
            license = with pkgs.lib.licenses; [ mit asl20 ofl ];
            mainProgram = "pop";
          };
        };
      });

      devShells = each (pkgs: {
        default = pkgs.mkShell {
          packages = with pkgs; [ cargo clippy rustc rustfmt nodejs chromium jre_headless qpdf poppler-utils ];
        };
      });
    };
}
