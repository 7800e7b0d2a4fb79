import { testCheck } from './check-tester'
import { noStaleActiveSpec } from './no-stale-active-spec'

testCheck(noStaleActiveSpec)
