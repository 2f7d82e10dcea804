# Installs pop {{version}} on Windows: fetches the archive for this machine, compares its checksum, puts the program into
# a folder of yours and adds that folder to your own Path. Needs no administrator.
#
#   .\install.ps1 [-Base ADDRESS] [-Prefix FOLDER] [-KeepPath]
param(
  [string]$Base = $(if ($env:POP_BASE) { $env:POP_BASE } else { "{{base}}" }),
  [string]$Prefix = $(if ($env:POP_PREFIX) { $env:POP_PREFIX } else { "$env:LOCALAPPDATA\Programs\pop" }),
  [switch]$KeepPath
)
$ErrorActionPreference = "Stop"
$ProgressPreference = "SilentlyContinue"

$version = "{{version}}"
$sums = @{
{{sums}}
}

if (-not $Base) { throw "nobody said where the archives are; give their address: install.ps1 -Base ADDRESS" }
$processor = switch ([Runtime.InteropServices.RuntimeInformation]::OSArchitecture) {
  "X64" { "x86_64" }
  "Arm64" { "aarch64" }
  default { throw "there is no program for the processor $_; compile it: cargo install popplan" }
}
$target = "$processor-pc-windows-msvc"
# Windows on Arm also runs programs for x86-64.
if (-not $sums.ContainsKey($target)) { $target = "x86_64-pc-windows-msvc" }
if (-not $sums.ContainsKey($target)) { throw "this release has no program for Windows; use pip, npm or cargo install popplan" }

$folder = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $folder | Out-Null
try {
  $name = "pop-$version-$target"
  $archive = Join-Path $folder "$name.zip"
  if ($Base -match "^https?://") {
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    Invoke-WebRequest "$($Base.TrimEnd('/'))/$name.zip" -OutFile $archive -UseBasicParsing
  } else {
    Copy-Item (Join-Path $Base "$name.zip") $archive
  }
  $found = (Get-FileHash $archive -Algorithm SHA256).Hash
  if ($found -ne $sums[$target]) { throw "the archive is not the one of this release (its checksum is $found)" }
  Expand-Archive $archive $folder
  New-Item -ItemType Directory -Force $Prefix | Out-Null
  Copy-Item -Force "$folder\$name\pop.exe" $Prefix
  Copy-Item -Force "$folder\$name\completions\pop.ps1" $Prefix
} finally {
  Remove-Item -Recurse -Force $folder
}

Write-Output "pop $version is in $Prefix"
$path = [Environment]::GetEnvironmentVariable("Path", "User")
if (-not $KeepPath -and ($path -split ";") -notcontains $Prefix) {
  [Environment]::SetEnvironmentVariable("Path", "$path;$Prefix".TrimStart(";"), "User")
  Write-Output "open a new terminal, and start with: pop init my-plan"
}
