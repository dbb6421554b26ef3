using Baoxue.Data.Protection;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What keeps the content of rows secret and yet comparable (行保护).</summary>
/// <param name="Vault">Seals.</param>
/// <param name="Blind">Makes numbers findable.</param>
/// <param name="Fingerprint">Tells changed rows from unchanged ones.</param>
internal sealed record RowTools(FieldVault Vault, BlindIndex Blind, RowFingerprint Fingerprint);
