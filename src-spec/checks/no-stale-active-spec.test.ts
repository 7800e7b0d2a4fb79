import { testCheck } from '../testing/check-tester'
import { noStaleActiveSpec } from './no-stale-active-spec'

testCheck(noStaleActiveSpec)
