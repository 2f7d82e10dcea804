# Made by packaging/build from the archives of this release.
class Popplan < Formula
  desc "Compiler for a personal development plan"
  homepage "{{base}}"
  version "{{version}}"
  license any_of: ["MIT", "Apache-2.0"]

{{parts}}

  def install
    bin.install "pop"
    man.install Dir["man/*"]
    bash_completion.install "completions/pop.bash" => "pop"
    zsh_completion.install "completions/_pop"
    fish_completion.install "completions/pop.fish"
  end

  test do
    system bin/"pop", "init", "plan", "--yes", "--lang", "en", "--name", "Ada"
    system bin/"pop", "build", "plan"
    assert_path_exists testpath/"plan/out/own/index.html"
  end
end
