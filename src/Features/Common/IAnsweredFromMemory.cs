namespace Baoxue.Features.Common;

/// <summary>A query whose answer is kept in memory as a rule (内存应答), so that no connection is opened before its handler asks for one.</summary>
internal interface IAnsweredFromMemory;
