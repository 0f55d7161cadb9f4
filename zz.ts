import fs from 'node:fs';
import { readSamples, FOREIGN } from './src/tools/answers/samples.ts';
import { buildLexicon } from './src/tools/answers/lexicon.ts';
import { withTypos } from './src/tools/answers/typos.ts';
import { trainSoftmax, softmaxInPlace } from './src/tools/answers/softmax.ts';
import { readQuestion } from './src/adapters/knowledge/features.ts';
import { toVector, slotOf, SLOTS, WIDTH, type Sparse } from './src/adapters/knowledge/vector.ts';
import { embed } from './src/adapters/knowledge/embedding.ts';
let seed=1;const random=()=>{seed=(Math.imul(seed,1664525)+1013904223)>>>0;return seed/2**32};
const samples=readSamples();const lexicon=buildLexicon(samples);console.log('lexicon',lexicon.size);
const cacheFile='/tmp/kx/emb.json';const cache:Record<string,number[]>=fs.existsSync(cacheFile)?JSON.parse(fs.readFileSync(cacheFile,'utf8')):{};
async function embAll(ts:string[]){const need=[...new Set(ts)].filter(t=>!cache[t]);for(let i=0;i<need.length;i+=64){const b=need.slice(i,i+64);const e=await embed(b);b.forEach((t,j)=>cache[t]=(e[j] as number[]).map(v=>+v.toFixed(4)))}if(need.length)fs.writeFileSync(cacheFile,JSON.stringify(cache));}
let t=Date.now();
const readings=samples.map(s=>readQuestion(s.text,lexicon));
const typoReadings=samples.map(s=>readQuestion(withTypos(s.text,random),lexicon));
console.log('read',Date.now()-t);
await embAll([...readings,...typoReadings].map(r=>r.english));console.log('emb',Date.now()-t);
const df=new Float32Array(SLOTS);for(const r of readings)for(const s of new Set(r.blocks.flat().map(slotOf)))df[s]!++;
const rarity=df.map(n=>Math.log((samples.length+1)/(n+0.5))/4);
const labels=[...new Set(samples.map(s=>s.label))];const idx=new Map(labels.map((l,i)=>[l,i]));
const topicOf=JSON.parse(fs.readFileSync('/tmp/kx/topicOf.json','utf8'));
const train=samples.flatMap((s,i)=>[{x:toVector(readings[i]!,cache[readings[i]!.english]!,rarity),label:idx.get(s.label)!,weight:1},{x:toVector(typoReadings[i]!,cache[typoReadings[i]!.english]!,rarity),label:idx.get(s.label)!,weight:0.5}]);
t=Date.now();
const K=labels.length;
const opts={width:WIDTH,classes:K,epochs:+(process.argv[2]??12),rate:+(process.argv[3]??0.15),dropout:+(process.argv[4]??0.3),lexicalSlots:SLOTS,random};
const W=trainSoftmax(train,opts);console.log('train',Date.now()-t);
function predict(x:Sparse){const l=new Float32Array(K);const add=(at:number,v:number)=>{for(let k=0;k<K;k++)l[k]!+=v*W[at*K+k]!};x.at.forEach((a,i)=>add(a,x.value[i]!));add(WIDTH,1);softmaxInPlace(l);return l}
function topicRank(p:Float32Array){const m=new Map<string,number>();labels.forEach((l,i)=>{const tp=topicOf[l]??l;m.set(tp,(m.get(tp)??0)+p[i]!)});return [...m].sort((a,b)=>b[1]-a[1])}
for(const f of ['test/adapters/knowledge/questions.jsonl','/work/shared/examples/faq.dev.jsonl']){
 const qs=fs.readFileSync(f,'utf8').trim().split('\n').map(l=>JSON.parse(l));
 const rs=qs.map(q=>readQuestion(q.question,lexicon));await embAll(rs.map(r=>r.english));
 const st:Record<string,number[]>={};const all:{k:string,ok:boolean,conf:number,foreign:boolean}[]=[];
 qs.forEach((q,i)=>{const r=topicRank(predict(toVector(rs[i]!,cache[rs[i]!.english]!,rarity)));
  const k=q.kind;st[k]??=[0,0,0];st[k]![0]!++;
  const ins=r.filter(([t])=>t!==FOREIGN);
  const isF=q.topic==='out-of-scope';
  const ok=isF?r[0]![0]===FOREIGN:q.acceptable.includes(ins[0]![0]);const in3=isF?ok:ins.slice(0,3).some(([t])=>q.acceptable.includes(t));
  if(ok)st[k]![1]!++;if(in3)st[k]![2]!++;
  all.push({k,ok:!isF&&ok,conf:r[0]![0]===FOREIGN?0:r[0]![1],foreign:isF});
  if(process.argv[5]&&(!ok))console.log(k,'|',q.question,'|',q.topic,'|',rs[i]!.english,'|',r.slice(0,3).map(([t,p])=>t+' '+p.toFixed(2)).join(', '));
 });
 console.log(f.split('/').pop(),st);
 const F=all.filter(a=>a.foreign),I=all.filter(a=>!a.foreign);
 for(const th of [0.3,0.4,0.5,0.6,0.7])console.log(th,'foreign answered',(F.filter(a=>a.conf>=th).length/F.length).toFixed(3),'right answered',(I.filter(a=>a.ok&&a.conf>=th).length/I.length).toFixed(3),'wrong answered',(I.filter(a=>!a.ok&&a.conf>=th).length/I.length).toFixed(3),'first',(I.filter(a=>a.ok).length/I.length).toFixed(3));
}
